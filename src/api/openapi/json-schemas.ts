import { toJsonSchema } from '@valibot/to-json-schema'
import type * as v from 'valibot'
import { articleSchema } from '../../article/article.ts'
import { jsonFormSchema } from '../ingest/submission.ts'

/**
 * The schemas that validate, as JSON Schema. `start/bundle.ts` puts their text in place of this module, so that the library is not
 * in the Worker.
 */
export const jsonSchemas = {
  article: jsonSchema(articleSchema),
  jsonForm: jsonSchema(jsonFormSchema),
}

// Addresses, times and the body are checked by functions, which JSON Schema cannot hold.
function jsonSchema(schema: v.GenericSchema) {
  return toJsonSchema(schema, {
    typeMode: 'input',
    errorMode: 'ignore',
    overrideSchema: ({ valibotSchema, jsonSchema }) =>
      valibotSchema.type === 'custom' ? { type: 'string' } : jsonSchema,
  })
}
