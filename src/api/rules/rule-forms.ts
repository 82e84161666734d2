import * as v from 'valibot'
import { parseArticleId, type ArticleId } from '../../article/article-address.ts'
import { siteRuleSchema } from '../../intake/rules/site-rule-form.ts'
import { maxCorrectedPages } from '../../intake/trial/corrected-pages.ts'
import { bodies, maxBodyBytes } from '../body/body-budget.ts'
import { readBody, type WireBody } from '../body/read-body.ts'
import { readJsonForm } from '../ingest/read-json-form.ts'

/** A rule to try, and the page: as `url` with `html`, or that of an article, by its id or by its address. */
export const ruleTrialSchema = v.strictObject({
  rule: siteRuleSchema,
  url: v.exactOptional(
    v.pipe(v.string(), v.description('The address of the page; alone, that of an article here')),
  ),
  html: v.exactOptional(v.pipe(v.string(), v.description('The page at this address'))),
  article: v.exactOptional(
    v.pipe(
      v.string(),
      v.description('The id of an article, whose kept page is cleaned'),
      v.transform(parseArticleId),
      v.custom<ArticleId>((id) => id !== null, 'Not the id of an article'),
    ),
  ),
})

const articleIdForm = v.pipe(
  v.string(),
  v.transform(parseArticleId),
  v.custom<ArticleId>((id) => id !== null, 'Not the id of an article'),
)

/** The articles of one site that a person corrected. */
export const ruleProposalSchema = v.strictObject({
  articles: v.pipe(
    v.array(articleIdForm),
    v.description('Ids of corrected articles of one site, whose pages are kept'),
    v.minLength(1),
    v.maxLength(maxCorrectedPages),
  ),
})

/** Reads which articles a rule is proposed from. @throws {Refusal} Any of `readBody` and `readJsonForm`. */
export function readProposalForm(request: WireBody) {
  return readForm(request, ruleProposalSchema, maxRuleBytes)
}

const maxRuleBytes = 100_000
const maxJsonParts = 1000

/** Reads a rule as it is sent. @throws {Refusal} Any of `readBody` and `readJsonForm`. */
export function readRuleForm(request: WireBody) {
  return readForm(request, siteRuleSchema, maxRuleBytes)
}

/** Reads a trial of a rule. @throws {Refusal} Any of `readBody` and `readJsonForm`. */
export function readRuleTrial(request: WireBody) {
  return readForm(request, ruleTrialSchema, maxBodyBytes)
}

async function readForm<Schema extends v.StrictObjectSchema<v.ObjectEntries, undefined>>(
  request: WireBody,
  schema: Schema,
  maxBytes: number,
): Promise<v.InferOutput<Schema>> {
  const body = bodies.open()
  try {
    return readJsonForm(await readBody(request, body, maxBytes), schema, maxJsonParts)
  } finally {
    body.release()
  }
}
