import { tidyLine } from '../../text/tidy-text.ts'
import { alternatives, alternativesOf, entriesOf } from '../vocabulary/entries.ts'
import { PhraseFinder } from '../vocabulary/phrase-finder.ts'
import { withoutPrefix } from './byline-prefix.ts'
import { authorKind, hasDeskWord, isAgency, isCased, isParticle, type AuthorKind } from './names.ts'
import { monthNames } from './time/month-names.ts'
import { squeeze } from './title-suffix.ts'

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
const jobJoiner = new RegExp(` (?:${alternativesOf('jobJoiners')}) `, 'u')
const separators = / ?[,;&+、，；|•·／] ?| [-–—/] | ?\/ ?(?=\p{L})/u
// What may follow a name after a comma: MD, Ph.D., CFP®, E-RYT.
const credential =
  /^(?:(?:[A-Z]\.?){1,6}[®™]?|[A-Z]{1,5}-[A-Z]+|(?:[Pp]h|[MmDd])\.?[DdSs]\.?|[JjSs]r\.?)$/u

function isCredential(part: string): boolean {
  const words = part.split(' ')
  return words.every((word) => credential.test(word)) && (words.length === 1 || part.includes('.'))
}

const nobodies = new Set([...entriesOf('accountNames'), ...entriesOf('controlNames')])
const jobs = new Set(entriesOf('jobWords'))
const networks = new Set(entriesOf('networkNames'))

const maxLength = 1000 // characters of one byline

/**
 * Reads the names in a byline, without dates, places, job titles and addresses.
 *
 * @param siteNames Names of the site, as `squeeze` gives them; such a name alone is a desk.
 */
export function creditsIn(byline: string, siteNames: ReadonlySet<string>): AuthorCredit[] {
  const text = namesPart(tidyLine(byline, maxLength))
  const credits = text
    .split(separators)
    .filter((part, index) => index === 0 || !isOffice(part))
    .flatMap((part) => splitJoined(part))
    .filter((part, index) => index === 0 || isAgency(part) || !(isCredential(part) || isJob(part)))
    .flatMap((part) => credit(part, siteNames) ?? [])
  // "Daily Tribune, Springfield": a single word after a desk is a place.
  return credits[0]?.kind === 'desk'
    ? credits.filter(({ name, kind }) => kind !== 'person' || name.includes(' '))
    : credits
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

// "Ana and Bo Berg" becomes two names; so does "Ortega y Gasset", which looks the same.
function splitJoined(part: string): string[] {
  const prefixed = joinedByPrefix(part)
  if (prefixed) return prefixed
  const [first = '', last = '', ...more] = part.split(joiner)
  // "Office of Fish and Game" is one desk; "Courier and AFP" are two credits.
  if (more.length === 0 && hasDeskWord(first) && !last.includes(' ') && !isAgency(last))
    return [part]
  return part.split(joiner).map((name) => name.replace(openingJoiner, ''))
}

// Arabic and Hebrew write "and" as the first letter of the next word, with which some names begin.
const prefixJoiner = /^(\S+ \S+(?: \S+)?) [وו](?=\p{L})(\S{2,} \S+(?: \S+)?)$/u
const begunByJoiner = new RegExp(`^(?:${alternativesOf('namesLikeJoined')})(?!\\p{L})`, 'u')

function joinedByPrefix(part: string): string[] | null {
  const [, first = '', second = ''] = prefixJoiner.exec(part) ?? []
  const whole = part.slice(first.length + 1)
  return first === '' || begunByJoiner.test(whole) ? null : [first, second]
}

function credit(part: string, siteNames: ReadonlySet<string>): AuthorCredit | null {
  const name = beforeSite(trimJobs(beforeOffice(withoutTail(withoutPrefix(part)))), siteNames)
  const folded = name.toLowerCase()
  if (
    !/^[\p{L}\d][^»›→…:]*$/u.test(name) ||
    !/\p{L}/u.test(name) ||
    name.length > 80 ||
    nobodies.has(folded) ||
    isOfDate(name)
  )
    return null
  const words = folded.split(/[\s-]+/u)
  const kind = authorKind(name, siteNames)
  if (kind !== 'agency' && (words.length > 7 || words.some((word) => networks.has(word))))
    return null
  return { name, kind }
}

const linkWords = new Set(entriesOf('jobJoiners').filter((word) => !isParticle(word)))

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

const dateWords = new Set([...entriesOf('weekdays'), ...monthNames('en').numbers.keys()])

/** Whether a name is of a day: a weekday, a month, and words written small between them. */
function isOfDate(name: string): boolean {
  const words = name
    .split(/[ ,.]+/u)
    .filter((word) => /^\P{Ll}/u.test(word) && !isParticle(word.toLowerCase()))
  return words.length > 0 && words.every((word) => dateWords.has(word.toLowerCase()))
}

// "Ada Winter HBP Harbour News" of the site "HBP" gives "Ada Winter".
function beforeSite(name: string, siteNames: ReadonlySet<string>): string {
  const words = name.split(/\s+/u)
  if (siteNames.has(squeeze(name))) return name
  const site = words.findIndex((word, index) => index > 1 && siteNames.has(squeeze(word)))
  return site < 0 ? name : words.slice(0, site).join(' ')
}

const dateLabels = new PhraseFinder(() => ({
  label: [...entriesOf('updateWords'), ...entriesOf('publishWords')],
}))

function withoutTail(text: string): string {
  let name = text.slice(0, startOfTail(text)).trim()
  while (/[.,:;|/–—-]$/u.test(name)) name = name.slice(0, -1).trim()
  return name
}

function startOfTail(text: string): number {
  for (const { index, end } of dateLabels.all(text))
    if (end === text.length && (index === 0 || /\s/.test(text.charAt(index - 1)))) return index
  return text.length
}

/** Whether a later part of a byline is a job title: "Harbour Editor", "Sr. Director of Tides". */
function isJob(part: string): boolean {
  const isTitled = hasJob(part) && jobJoiner.test(part)
  return isTitled || jobs.has(part.slice(part.lastIndexOf(' ') + 1).toLowerCase())
}

/** Whether a line contains a word for a writer's job. */
export function hasJob(line: string): boolean {
  return line.split(/\s+/u).some((word) => jobs.has(word.toLowerCase()))
}

// Removes a job title after the name; a text that is only a job title gives an empty name.
function trimJobs(name: string): string {
  const words = name.split(/\s+/u)
  const isTrade = (word: string) => jobs.has(word.toLowerCase())
  const firstJob = words.findIndex(isTrade)
  if (firstJob === -1) return name
  // Scripts without capitals write first and last name as one word.
  if (firstJob >= (isCased(name) ? 2 : 1)) return words.slice(0, firstJob).join(' ')
  return words.every((word) => isTrade(word) || /^\p{Ll}/u.test(word)) ? '' : name
}

/** The part of a byline that names people: after "by", up to the first date or address, without brackets. */
function namesPart(line: string): string {
  return upToDate(withoutPrefix(unwrapped(line).replace(ofPicture, '')))
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

// "[Ada Winter, Harbour Post]": the brackets hold the whole byline.
function unwrapped(line: string): string {
  return /^[([（]([^()[\]（）]+)[)\]）]$/u.exec(line)?.[1] ?? line
}

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
