import { score } from './score.ts'

/** What is known to be right about a page; a field that is missing is not scored. */
export type Truth = {
  /** The body's text, in each form that counts as right. */
  texts: readonly string[]
  /** Whether they begin with the lede, where the page has one; a lede that was found apart then counts as text. */
  holdLede?: boolean
  title?: string
  byline?: readonly string[]
  /** A day, or an instant with or without its zone. */
  published?: string
  lang?: string
  lede?: string
  captions?: readonly string[]
  credits?: readonly string[]
  /** The first words of the text, where no more of it is known. */
  opening?: string
}

/** What an extractor says about a page. */
export type Found = {
  text: string
  title?: string | null
  byline?: readonly string[]
  published?: string | null
  lang?: string | null
  lede?: string | null
  captions?: readonly string[]
  credits?: readonly string[]
  /** Addresses of the pictures in the text, absolute. */
  pictures?: readonly string[]
}

export const fieldNames = [
  'opening',
  'title',
  'titleOrH1',
  'byline',
  'day',
  'instant',
  'lang',
  'lede',
  'captions',
  'credits',
] as const

export type FieldName = (typeof fieldNames)[number]
export type FieldScores = Partial<Record<FieldName, number>>

const nearlyEqual = 0.9 // F1; lets a dropped mark or a different dash pass
const hour = 3_600_000

/**
 * Scores each field that the truth knows from 0 to 1.
 *
 * - Titles and ledes may differ a little.
 * - `titleOrH1` also lets the page's own heading pass: truths that were made by one program for each site take one form
 *   of the title each, and another form is not wrong. Of several headings, the nearest to the truth counts.
 * - A byline is right as a whole set of names.
 * - A day may be off by the 26 hours between the ends of the world's zones.
 * - An instant may be off by a minute. It is asked for only where the truth has its zone.
 * - Of captions and credits, the share that was found.
 * - An opening is right where the text holds it.
 *
 * @param headings The texts of the page's `h1` elements. Without them, `titleOrH1` is not scored.
 */
export function scoreFields(
  truth: Truth,
  found: Found,
  headings: readonly string[] | null = null,
): FieldScores {
  const scores: FieldScores = {}
  const { opening } = truth
  if (opening)
    scores.opening = Number(textsOf(found, truth).some((text) => holdsOpening(text, opening)))
  if (truth.title) scores.title = Number(isNear(found.title, truth.title))
  if (truth.title && headings) {
    const own = nearest(truth.title, headings)
    scores.titleOrH1 = Number(isNear(found.title, truth.title) || (own && isNear(found.title, own)))
  }
  if (truth.byline?.length) scores.byline = Number(isSameSet(found.byline ?? [], truth.byline))
  if (truth.published) Object.assign(scores, scoreTime(truth.published, found.published))
  if (truth.lang) scores.lang = Number(baseLanguage(found.lang) === baseLanguage(truth.lang))
  if (truth.lede) scores.lede = Number(isNear(found.lede, truth.lede))
  if (truth.captions?.length) scores.captions = shareFound(truth.captions, found.captions ?? [])
  if (truth.credits?.length) scores.credits = shareFound(truth.credits, found.credits ?? [])
  return scores
}

/** The text as found and, where the truth holds the lede, with the lede before it, which some extractors give apart. */
export function textsOf({ text, lede }: Found, { holdLede }: Truth): string[] {
  return holdLede && lede ? [text, `${lede}\n\n${text}`] : [text]
}

/** Whether a text holds some words in a row; the last may be cut off, and white space between them may be missing. */
export function holdsOpening(text: string, opening: string): boolean {
  const signs = (value: string) => folded(value).replaceAll(' ', '')
  return signs(text).includes(signs(opening))
}

function scoreTime(wanted: string, found: string | null | undefined): FieldScores {
  const difference = Math.abs(Date.parse(wanted) - Date.parse(found ?? ''))
  const isDay = wanted.length <= 'YYYY-MM-DD'.length
  const day = Number(isDay ? difference <= 26 * hour : difference < 24 * hour)
  if (isDay || !/(?:Z|[+-]\d\d:?\d\d)$/.test(wanted)) return { day }
  return { day, instant: Number(difference < hour / 60) }
}

function isNear(found: string | null | undefined, wanted: string): boolean {
  const a = folded(found)
  const b = folded(wanted)
  return a === b || score(a, b).f1 >= nearlyEqual
}

/** The heading that shares most words with a title, or `null` when none shares any. */
function nearest(title: string, headings: readonly string[]): string | null {
  const words = new Set(folded(title).split(' '))
  const rated = headings.map((heading) => {
    const own = new Set(folded(heading).split(' '))
    const shared = [...own].filter((word) => words.has(word)).length
    return { heading, likeness: shared / (own.size + words.size) }
  })
  const [first] = rated
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness)
  return first?.heading ?? null
}

function isSameSet(found: readonly string[], wanted: readonly string[]): boolean {
  const key = (names: readonly string[]) => names.map(folded).sort().join('\n')
  return key(found) === key(wanted)
}

const shortest = 3 // characters; a longer text may be inside what was found

function shareFound(wanted: readonly string[], found: readonly string[]): number {
  const all = found.map(folded)
  const hits = wanted
    .map(folded)
    .filter((text) =>
      all.some((other) => other === text || (text.length > shortest && other.includes(text))),
    )
  return hits.length / wanted.length
}

function baseLanguage(tag: string | null | undefined): string {
  return tag?.split('-')[0] ?? ''
}

function folded(text: string | null | undefined): string {
  return (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
