import * as v from 'valibot'
import { Refusal } from '../http/problem.ts'
import { tidyLine } from '../text/tidy-text.ts'
import type { CapturedPage, CaptureItem } from './captures/captured-page.ts'
import { overridesSchema, sourceUrl, type Overrides, type Submission } from './submission.ts'

/**
 * Checks a page out of a capture as one that is posted alone.
 *
 * @param url Its address in place of the one that the capture states.
 * @throws {Refusal} `url_missing`, `url_invalid`; `body_empty`; `request_invalid` for values that cannot replace what
 *   the cleaner finds.
 */
export function capturedSubmission(
  { url: stated, page, packed, contentType, overrides = {} }: CapturedPage,
  url: string | null = null,
): Submission {
  const address = url ?? stated
  const checked = sourceUrl(address === null ? [] : [address])
  if (page.length === 0) throw new Refusal('body_empty')
  return {
    url: checked,
    page,
    ...(packed && { packed }),
    contentType,
    overrides: checkedOverrides(overrides),
  }
}

/** The refusal of a part of a capture that cannot be read. */
export function faultRefusal({ code, detail }: Extract<CaptureItem, { kind: 'fault' }>): Refusal {
  return new Refusal(refusalCodes[code], { detail })
}

const refusalCodes = {
  capture_damaged: 'capture_damaged',
  capture_too_large: 'capture_too_large',
  body_too_large: 'body_too_large',
  encoding_unsupported: 'unsupported_encoding',
} as const

const form = v.strictObject(overridesSchema.entries)
const maxName = 40 // characters of what a sender wrote

function checkedOverrides(overrides: Readonly<Record<string, unknown>>): Overrides {
  const result = v.safeParse(form, overrides)
  if (result.success) return result.output
  const [issue] = result.issues
  const name = tidyLine(v.getDotPath(issue) ?? 'page', maxName)
  const isUnknown = issue.type === 'strict_object'
  const fault = isUnknown
    ? `unknown property, known are url, html, ${Object.keys(form.entries).join(', ')}`
    : issue.message
  throw new Refusal('request_invalid', { detail: `${name}: ${fault}` })
}
