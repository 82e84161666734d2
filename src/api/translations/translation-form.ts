import * as v from 'valibot'
import { bodyLimits } from '../../article/body-schema.ts'
import { translationKinds, translationTechniques } from '../../article/translation.ts'
import { Refusal } from '../../http/problem.ts'
import { tidyLine } from '../../text/tidy-text.ts'
import type { BufferedBody } from '../body/body-budget.ts'
import { readBody } from '../body/read-body.ts'
import { readJsonForm } from '../ingest/read-json-form.ts'

/** A translation as somebody sends it. */
export const translationFormSchema = v.strictObject({
  kind: v.pipe(
    v.picklist(translationKinds, `Not one of ${translationKinds.join(', ')}`),
    v.description('Who answers for it: a program, a program and then a person, a person'),
  ),
  author: v.pipe(
    v.string(),
    v.description('The person or the program, as readers are told; in one line'),
    v.maxLength(200),
    v.transform((name) => tidyLine(name, 200)),
    v.minLength(1),
  ),
  technique: v.exactOptional(
    v.pipe(
      v.picklist(translationTechniques, `Not one of ${translationTechniques.join(', ')}`),
      v.description('How a program translates; decides how strictly it is checked'),
    ),
  ),
  revision: v.exactOptional(
    v.pipe(
      v.string(),
      v.description('The version that was translated; refused if it is no longer the current one'),
      v.maxLength(64),
    ),
  ),
  segments: v.pipe(
    v.record(v.string(), v.nullable(v.string())),
    v.description(
      'By path, in the form of the worksheet; what is absent or null stays in the original',
    ),
  ),
})

export type TranslationForm = v.InferOutput<typeof translationFormSchema>

const maxJsonParts = bodyLimits.nodes + 100 // no article has more segments than nodes

/**
 * Reads a translation from a request.
 *
 * @throws {Refusal} Any of `readBody` and `readJsonForm`; `unsupported_media_type`.
 */
export async function readTranslationForm(
  request: Request,
  body: BufferedBody,
): Promise<TranslationForm> {
  return readJsonForm(await readBody(request, body), translationFormSchema, maxJsonParts)
}

/**
 * Refuses a body that is not declared as JSON.
 *
 * @throws {Refusal} `unsupported_media_type`.
 */
export function refuseOtherThanJson(contentType: string | undefined): void {
  if (contentType?.split(';')[0]?.trim().toLowerCase() === 'application/json') return
  throw new Refusal('unsupported_media_type', { detail: 'Content-Type must be application/json' })
}
