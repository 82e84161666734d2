import * as v from 'valibot'
import { instant, isMoment, parseDay, type Moment } from '../../article/day.ts'
import { isPublicHost } from '../../article/public-host.ts'
import { maxUrlLength, safeUrl, type SafeUrl } from '../../article/safe-url.ts'
import { Refusal } from '../../http/problem.ts'
import { canonicalTag } from '../../text/language-tag.ts'
import { tidyLine } from '../../text/tidy-text.ts'
import type { BufferedBody } from '../body/body-budget.ts'
import { readBody } from '../body/read-body.ts'
import { readJsonForm } from './read-json-form.ts'

const moment = v.pipe(
  v.string(),
  v.description('A day, 2026-10-03, or a time with its zone; from 1600 on, at most a day ahead'),
  v.maxLength(40),
  v.transform(toMoment),
  v.custom<Moment>(
    (value) => value !== null,
    'Not a day, as 2026-10-03, nor a time with its zone, as 2026-10-03T08:15:00Z',
  ),
)

/** The values that a sender may state, which replace those that the cleaner finds. */
const overridesSchema = v.object({
  title: v.exactOptional(lineOf(500)),
  publishedAt: v.exactOptional(moment),
  lang: v.exactOptional(
    v.pipe(
      v.string(),
      v.regex(/^[a-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/, 'Not a language tag, as de or pt-BR are'),
      v.maxLength(35),
      v.transform(canonicalTag),
      v.check((tag) => tag !== 'und', 'Not a language tag, as de or pt-BR are'),
    ),
  ),
  byline: v.exactOptional(v.pipe(v.array(lineOf(200)), v.maxLength(50))),
})

/** The JSON form of a submission. */
export const jsonFormSchema = v.strictObject({
  url: v.exactOptional(v.string()),
  html: v.string(),
  ...overridesSchema.entries,
})

export type Overrides = v.InferOutput<typeof overridesSchema>

/** A page as a scraper sends it, read and checked. */
export type Submission = {
  url: SafeUrl
  /** Bytes in the source's encoding, or text if it came in the JSON form. */
  page: Uint8Array<ArrayBuffer> | string
  contentType: string | null
  overrides: Overrides
}

type Form = 'html' | 'json'

/**
 * The form of a request's body, by its media type; without one it counts as HTML.
 *
 * @throws {Refusal} `unsupported_media_type`.
 */
export function submissionForm(contentType: string | undefined): Form {
  const mediaType = contentType?.split(';')[0]?.trim().toLowerCase()
  switch (mediaType) {
    case undefined:
    case '':
    case 'text/html':
    case 'application/xhtml+xml':
      return 'html'
    case 'application/json':
      return 'json'
    default:
      throw new Refusal('unsupported_media_type', {
        detail: 'Content-Type must be text/html, application/xhtml+xml or application/json',
      })
  }
}

/**
 * Checks the source's address as the sender gives it.
 *
 * @throws {Refusal} `url_missing` or `url_invalid`.
 */
export function sourceUrl(values: readonly string[]): SafeUrl {
  const [value] = values
  if (!value)
    throw new Refusal('url_missing', {
      detail: 'Give the address of the page as ?url=, or as url in the JSON form',
    })
  if (values.length > 1) throw new Refusal('url_invalid', { detail: 'Give one url, not several' })
  // The URL parser drops some of them, which leaves another address than the sender means.
  const control = value.search(/\p{Cc}/u)
  if (control >= 0) {
    const detail = `The url has a control character, such as a line break, at character ${control + 1}`
    throw new Refusal('url_invalid', { detail })
  }
  const url = safeUrl(value)
  if (!url || !isPublicHost(new URL(url).hostname)) {
    throw new Refusal('url_invalid', {
      detail: `The url must be absolute, http or https, of a public host, without credentials, at most ${maxUrlLength} characters`,
      limit: maxUrlLength,
    })
  }
  return url
}

/**
 * Reads a submission. The address in the query is checked before the body is read.
 *
 * @throws {Refusal} Any of `readBody` and `sourceUrl`; `request_invalid` for an invalid JSON form.
 */
export async function readSubmission(
  request: Request,
  form: Form,
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

function lineOf(maxLength: number) {
  return v.pipe(
    v.string(),
    v.maxLength(4 * maxLength),
    v.transform((value) => tidyLine(value, maxLength)),
    v.minLength(1),
  )
}

const timeForm = /^(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/i

// `2023-04-28` is a day. A time needs its zone, or it would be read in the server's. The form is checked first: `Date`
// accepts nearly anything, and makes the 2nd of March of the 30th of February.
function toMoment(value: string): Moment | null {
  const day = parseDay(value)
  if (day) return day
  const [, date = ''] = timeForm.exec(value) ?? []
  const time = parseDay(date) ? new Date(value) : null
  const moment = time && !Number.isNaN(time.getTime()) ? instant(time) : null
  return moment && isMoment(moment) ? moment : null
}
