import { jsonSchemas } from './json-schemas.ts'

/** The schemas of corrections, by name. */
export function correctionSchemas(): Record<string, object> {
  return {
    CorrectionForm: jsonSchemas.correctionForm,
    Corrections: object({
      id: text,
      url: { type: 'string', format: 'uri' },
      revision: { type: 'string', description: 'For If-Match' },
      corrections: { type: 'array', items: correction },
      blocks: {
        type: 'array',
        description: 'Those of the present text, in its order',
        items: object({
          name: { type: 'string', description: 'It stays when other blocks come and go' },
          type: text,
          excerpt: { type: 'string', description: 'How it begins' },
        }),
      },
    }),
  }
}

const text = { type: 'string' }
const textOrNull = { type: ['string', 'null'] }

const correction = object({
  number: { type: 'integer' },
  madeBy: { type: 'string', description: 'The name of the token' },
  madeAt: text,
  undoneBy: textOrNull,
  undoneAt: textOrNull,
  fields: { type: 'object', description: 'What was set' },
  blocks: { type: 'array', items: { type: 'object' } },
  effects: {
    type: 'array',
    description: 'Of each part; none of a correction that was taken back',
    items: object({
      part: { type: ['string', 'integer'], description: 'A field, or the index of a block' },
      state: {
        enum: ['applied', 'met', 'unfit'],
        description:
          'met: the cleaner finds that itself by now. unfit: its block is not there; it is kept',
      },
    }),
  },
})

/** An object that has all of its properties. */
function object(properties: Readonly<Record<string, object>>): object {
  return { type: 'object', required: Object.keys(properties), properties }
}
