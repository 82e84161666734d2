import { tidyLine } from '../../text/tidy-text.ts'
import { alternatives, alternativesOf, entriesOf } from '../vocabulary/entries.ts'
import {
  authorKind,
  hasDeskWord,
  isAgency,
  isCased,
  isParticle,
  withoutPrefix,
  type AuthorKind,
} from './names.ts'
import { monthNames } from './time/month-names.ts'

/** A person, agency or desk named as an article's author. */
export type AuthorCredit = {
  name: string
  kind: AuthorKind
  /** Whether it is alone in its entry of a list of authors, not on one line with others. */
  isEntry?: boolean
  /** Whether it may be an account of the publishing system: its page is `/author/admin`. */
  isAccount?: boolean
}

/** Marks the credits of one entry in a list of authors: whether the entry names only one. */
export function asEntry(credits: readonly AuthorCredit[]): AuthorCredit[] {
  return credits.map((credit) => ({ ...credit, isEntry: credits.length === 1 }))
}

const joiner = new RegExp(` (?:${alternativesOf('nameJoiners')}) `, 'iu')
const openingJoiner = new RegExp(`^(?:${alternativesOf('openingJoiners')})\\s+`, 'iu')
const separators = / ?[,;&+、，；|•·／] ?| [-–—/] | ?\/ ?(?=\p{L})/u
const nobodies = new Set([
  ...entriesOf('accountNames'),
  ...entriesOf('controlNames'),
  ...entriesOf('networkNames'),
])
const jobs = new Set(entriesOf('jobWords'))

const maxLength = 1000 // characters of one byline

/**
 * Reads the names in a byline, without dates, places, job titles and addresses.
 *
 * @param siteNames Names of the site, as `squeeze` gives them; such a name alone is a desk.
 */
export function creditsIn(byline: string, siteNames: ReadonlySet<string>): AuthorCredit[] {
  const line = tidyLine(byline, maxLength)
  const text = upToDate(withoutPrefix(/[(（]/.test(line) ? line.replace(ofPicture, '') : line))
  const credits = text
    .split(separators)
    .filter((part, index) => index === 0 || !isOffice(part))
    .flatMap((part) => splitJoined(part))
    .filter((part, index) => !isJob(part, index > 0))
    .flatMap((part) => credit(part, siteNames) ?? [])
  // "Daily Tribune, Springfield": a single word after a desk is a place.
  return credits[0]?.kind === 'desk'
    ? credits.filter(({ name, kind }) => kind !== 'person' || name.includes(' '))
    : credits
}

function splitJoined(part: string): string[] {
  const prefixed = joinedByPrefix(part)
  if (prefixed) return prefixed
  const [first = '', last = '', ...more] = part.split(joiner)
  // "Office of Fish and Game" is one desk; "Courier and AFP" are two credits.
  const isOne = more.length === 0 && hasDeskWord(first) && !last.includes(' ') && !isAgency(last)
  return isOne ? [part] : part.split(joiner).map((name) => name.replace(openingJoiner, ''))
}

// Arabic and Hebrew write "and" as the first letter of the next word, with which some names begin.
const prefixJoiner = /^(\S+ \S+(?: \S+)?) [وו](?=\p{L})(\S{2,} \S+(?: \S+)?)$/u
const begunByJoiner = new RegExp(`^(?:${alternativesOf('namesLikeJoined')})(?!\\p{L})`, 'u')

function joinedByPrefix(part: string): string[] | null {
  const [, first = '', second = ''] = prefixJoiner.exec(part) ?? []
  const whole = part.slice(first.length + 1)
  return first === '' || begunByJoiner.test(whole) ? null : [first, second]
}

// What may follow a name after a comma: MD, Ph.D., CFP®.
const credential = /^(?:(?:[A-Z]\.?){1,6}[®™]?|(?:[Pp]h|[MmDd])\.?[DdSs]\.?|[JjSs]r\.?)$/u

/** Whether a part is a job, a degree, or both; after a name also one that ends with a job: "Harbour Editor". */
function isJob(part: string, isAfterName: boolean): boolean {
  const words = part.split(' ')
  if (isAgency(part)) return false
  return (
    words.every((word) => jobs.has(word.toLowerCase())) ||
    (isAfterName && (hasJob(words.at(-1) ?? '') || words.every((word) => credential.test(word))))
  )
}

/** Whether a text only joins two names of a list: a comma, "and". */
export function isJoiner(text: string): boolean {
  return /^[\s,;&+、，]*$/u.test(text) || joiner.test(` ${text.trim()} `)
}

const maxWords = 4 // of a person's name, without particles
const joiners = new Set(entriesOf('nameJoiners'))

// "docent at the faculty of bridges and tides": what follows a name, and its "and" joins no people.
function isOffice(part: string): boolean {
  if (!isCased(part) || isAgency(part)) return false
  const words = part.split(' ').filter((word) => !isParticle(word))
  const names = part.split(joiner)
  const link = words.findIndex((word) => linkWords.has(word))
  return (
    link === 0 ||
    (link > 0 && !hasDeskWord(words.slice(0, link).join(' '))) ||
    words.some(
      (word) => /^\p{Ll}{2,}$/u.test(word) && !joiners.has(word) && !linkWords.has(word),
    ) ||
    (words.length > maxWords * names.length && !hasDeskWord(part))
  )
}

function credit(part: string, siteNames: ReadonlySet<string>): AuthorCredit | null {
  const name = beforeJob(beforeOffice(withoutTail(withoutPrefix(part))))
  const folded = name.toLowerCase()
  if (
    !/^[\p{L}\d][^»›→…:]*$/u.test(name) ||
    !/\p{L}/u.test(name) ||
    name.length > 80 ||
    nobodies.has(folded) ||
    isOfDate(name)
  )
    return null
  const kind = authorKind(name, siteNames)
  return kind !== 'agency' && name.split(/[\s-]+/u).length > 7 ? null : { name, kind }
}

const dateWords = new Set([...entriesOf('weekdays'), ...monthNames('en').numbers.keys()])

/** Whether a name is of a day: a weekday, a month, and words written small between them. */
function isOfDate(name: string): boolean {
  const words = name
    .split(/[ ,.]+/u)
    .filter((word) => /^\P{Ll}/u.test(word) && !isParticle(word.toLowerCase()))
  return words.length > 0 && words.every((word) => dateWords.has(word.toLowerCase()))
}

// "Ada Winter for the Harbour Post", "Ada Winter docent of tides": the name ends where its capitals do.
function beforeOffice(name: string): string {
  const words = name.split(' ')
  const isShouted = name === name.toUpperCase()
  const end = words.findIndex((word, index) => {
    if (index < 2 || isParticle(word.toLowerCase())) return false
    return (
      linkWords.has(isShouted ? word.toLowerCase() : word) ||
      (/^\p{Ll}{4,}$/u.test(word) && !joiners.has(word))
    )
  })
  const front = words.slice(0, end)
  const isName = front.every((word) => /^\p{Lu}/u.test(word) || isParticle(word))
  return end < 0 || !isName || hasDeskWord(name) ? name : front.join(' ')
}

const linkWords = new Set(entriesOf('jobJoiners').filter((word) => !isParticle(word)))

function withoutTail(text: string): string {
  let name = text.trim()
  while (/[.,:;|/–—-]$/u.test(name)) name = name.slice(0, -1).trim()
  return name
}

/** A name without the job after it: "Ada Winter Senior Correspondent". */
function beforeJob(name: string): string {
  const words = name.split(/\s+/u)
  const start = words.findIndex((word) => jobs.has(word.toLowerCase()))
  // Scripts without capitals write first and last name as one word.
  return start >= (isCased(name) ? 2 : 1) ? words.slice(0, start).join(' ') : name
}

/** Whether a line contains a word for a writer's job. */
export function hasJob(line: string): boolean {
  return line.split(/\s+/u).some((word) => jobs.has(word.toLowerCase()))
}

// "und Bo Larsen (Fotos)"
const ofPicture = new RegExp(
  `[^,;&|()]{1,80}[(（](?:${alternativesOf('creditLabels', 'pictureNouns')})[^()]{0,20}[)）]`,
  'giu',
)

const closingMonth = new RegExp(
  `(?: |^)(?:${alternatives([...monthNames('en').numbers.keys()])})\\.?$`,
  'iu',
)

const closingDay = new RegExp(
  `(?:,? (?:${alternativesOf('dayPrepositions')}))?(?:,? (?:${alternativesOf('weekdays')}),?)?$`,
  'iu',
)

// The names end at the first number or web address.
const tailStarts = / \d|https?:|www\./u
const bracketed = /[([（<][^)\]）>]{0,200}[)\]）>]?/gu

/** The part of a byline that names people: up to the first date or address, without brackets. */
function upToDate(text: string): string {
  const line = text
    .replace(bracketed, ' ')
    .split(/\s+/u)
    .filter((word) => !word.includes('@'))
    .join(' ')
  const start = line.search(tailStarts)
  return start < 0
    ? line
    : line.slice(0, start).trim().replace(closingMonth, '').replace(closingDay, '')
}
