import { toJsonSchema } from '@valibot/to-json-schema'
import type * as v from 'valibot'
import { rotationFormSchema, tokenFormSchema } from '../../access/manage-tokens.ts'
import { articleSchema } from '../../article/article.ts'
import { blockFormSchema } from '../../intake/asked-block.ts'
import { correctionFormSchema } from '../../intake/corrections/correction-form.ts'
import { siteRuleSchema } from '../../intake/rules/site-rule-form.ts'
import { webhookFormSchema } from '../../notify/webhook-form.ts'
import { jsonFormSchema } from '../ingest/submission.ts'
import { recleanFormSchema } from '../reclean/reclean-form.ts'
import { ruleProposalSchema, ruleTrialSchema } from '../rules/rule-forms.ts'
import { translationFormSchema } from '../translations/translation-form.ts'

/**
 * The validating schemas as JSON Schema. A bundle has their text in place of this module and no library for them; see
 * `tools/evaluate-modules.ts`.
 */
export const jsonSchemas = {
  article: jsonSchema(articleSchema),
  jsonForm: jsonSchema(jsonFormSchema),
  translationForm: jsonSchema(translationFormSchema),
  tokenForm: jsonSchema(tokenFormSchema),
  rotationForm: jsonSchema(rotationFormSchema),
  blockForm: jsonSchema(blockFormSchema),
  recleanForm: jsonSchema(recleanFormSchema),
  correctionForm: jsonSchema(correctionFormSchema),
  siteRule: jsonSchema(siteRuleSchema),
  ruleTrial: jsonSchema(ruleTrialSchema),
  ruleProposal: jsonSchema(ruleProposalSchema),
  webhookForm: jsonSchema(webhookFormSchema),
}

// Functions check addresses, times and the body. JSON Schema cannot express them.
function jsonSchema(schema: v.GenericSchema) {
  return toJsonSchema(schema, {
    typeMode: 'input',
    errorMode: 'ignore',
    overrideSchema: ({ valibotSchema, jsonSchema }) =>
      valibotSchema.type === 'custom' ? { type: 'string' } : jsonSchema,
  })
}
