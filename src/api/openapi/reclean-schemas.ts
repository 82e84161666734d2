import { noRecleaned } from '../../intake/reclean/recleaned.ts'
import { differenceProperties } from './difference-schema.ts'
import { totalsSchema } from './job-schemas.ts'
import { jsonSchemas } from './json-schemas.ts'

/** The schemas of cleaning again, by name. */
export function recleanSchemas(): Record<string, object> {
  return {
    RecleanForm: jsonSchemas.recleanForm,
    RecleanLine: {
      oneOf: [
        {
          type: 'object',
          required: ['article', 'url', 'outcome'],
          properties: {
            article: { type: 'string', description: 'Its id' },
            url: { type: 'string', description: 'Its address at the source' },
            outcome: {
              enum: Object.keys(noRecleaned),
              description:
                'With corrections on top. not_kept: its page is not there, or one of its pages',
            },
            code: { type: 'string', description: 'Why it was refused or failed' },
            detail: { type: 'string' },
            difference: {
              type: 'object',
              description: 'The stored version and the new one; of the text, what is not the same',
              required: ['fields', 'parts', 'others'],
              properties: {
                ...differenceProperties,
                others: {
                  type: 'array',
                  items: { type: 'string' },
                  description: 'Other properties that differ',
                },
              },
            },
          },
        },
        totalsSchema,
      ],
    },
  }
}
