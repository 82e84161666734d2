import * as v from 'valibot'
import { Refusal } from '../../http/problem.ts'
import { overridesSchema, sourceUrl, type Submission } from '../../intake/submission.ts'
import type { BufferedBody } from '../body/body-budget.ts'
import { readBody, type WireBody } from '../body/read-body.ts'
import { readJsonForm } from './read-json-form.ts'

/** The JSON form of a submission. */
export const jsonFormSchema = v.strictObject({
  url: v.exactOptional(v.string()),
  html: v.string(),
  ...overridesSchema.entries,
})

/**
 * Reads a submission. The address in the query is checked before the body is read.
 *
 * @throws {Refusal} Any of `readBody` and `sourceUrl`; `request_invalid` for an invalid JSON form.
 */
export async function readSubmission(
  request: WireBody,
  form: 'html' | 'json',
  urls: readonly string[],
  body: BufferedBody,
): Promise<Submission> {
  const contentType = request.headers.get('content-type')
  if (form === 'html') {
    const url = sourceUrl(urls)
    return { url, page: await readBody(request, body), contentType, overrides: {} }
  }
  const queryUrl = urls.length > 0 ? sourceUrl(urls) : null
  const { url, html, ...overrides } = parseJsonForm(await readBody(request, body))
  return {
    url: queryUrl ?? sourceUrl(url ? [url] : []),
    page: html,
    contentType: null,
    overrides,
  }
}

const maxJsonParts = 1000 // the form has six fields and up to fifty names; 5 MB of `[` cost 330 MB to parse

function parseJsonForm(bytes: Uint8Array): v.InferOutput<typeof jsonFormSchema> {
  const form = readJsonForm(bytes, jsonFormSchema, maxJsonParts)
  if (form.html === '') throw new Refusal('body_empty')
  return form
}
