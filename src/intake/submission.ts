import * as v from 'valibot'
import { instant, isMoment, parseDay, type Moment } from '../article/day.ts'
import { isPublicHost } from '../article/public-host.ts'
import { maxUrlLength, safeUrl, type SafeUrl } from '../article/safe-url.ts'
import { Refusal } from '../http/problem.ts'
import { canonicalTag } from '../text/language-tag.ts'
import { tidyLine } from '../text/tidy-text.ts'

/** A time or a day as a person writes it. */
export const momentSchema = v.pipe(
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
export const overridesSchema = v.object({
  title: v.exactOptional(lineOf(500)),
  publishedAt: v.exactOptional(momentSchema),
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

export type Overrides = v.InferOutput<typeof overridesSchema>

/** A page as a scraper sends it, read and checked. */
export type Submission = {
  url: SafeUrl
  /** Bytes in the source's encoding, or text if it came in the JSON form. */
  page: Uint8Array<ArrayBuffer> | string
  /** The same bytes packed as one member of gzip, where they came so. */
  packed?: Uint8Array<ArrayBuffer>
  contentType: string | null
  overrides: Overrides
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

/** One line of text, tidied and cut to its length. */
export function lineOf(maxLength: number) {
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
