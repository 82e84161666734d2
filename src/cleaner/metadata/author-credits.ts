import { tidyLine } from '../../text/tidy-text.ts'
import { alternativesOf, entriesOf } from '../vocabulary/entries.ts'
import { authorKind, hasDeskWord, isAgency, type AuthorKind } from './author-kind.ts'
import { withoutPrefix } from './byline-prefix.ts'
import { namesPart } from './names-part.ts'
import { isCased } from './names.ts'
import { squeeze } from './title-suffix.ts'

/** A person, agency or desk named as an article's author. */
export type AuthorCredit = {
  name: string
  kind: AuthorKind
  /** Whether it is alone in its entry of a list of authors, not on one line with others. */
  isEntry?: boolean
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

// "Ana and Bo Berg" becomes two names; so does "Ortega y Gasset", which looks the same.
function splitJoined(part: string): string[] {
  const [first = '', last = '', ...more] = part.split(joiner)
  // "Office of Fish and Game" is one desk; "Courier and AFP" are two credits.
  if (more.length === 0 && hasDeskWord(first) && !last.includes(' ') && !isAgency(last))
    return [part]
  return part.split(joiner).map((name) => name.replace(openingJoiner, ''))
}

function credit(part: string, siteNames: ReadonlySet<string>): AuthorCredit | null {
  const name = beforeSite(trimJobs(withoutTail(withoutPrefix(part))), siteNames)
  const folded = name.toLowerCase()
  if (
    !/^[\p{L}\d][^»›→…:]*$/u.test(name) ||
    !/\p{L}/u.test(name) ||
    name.length > 80 ||
    nobodies.has(folded)
  )
    return null
  const words = folded.split(/[\s-]+/u)
  const kind = authorKind(name, siteNames)
  if (kind !== 'agency' && (words.length > 7 || words.some((word) => networks.has(word))))
    return null
  return { name, kind }
}

// "Ada Winter HBP Harbour News" of the site "HBP" gives "Ada Winter".
function beforeSite(name: string, siteNames: ReadonlySet<string>): string {
  const words = name.split(/\s+/u)
  const site = words.findIndex((word, index) => index > 1 && siteNames.has(squeeze(word)))
  return site < 0 ? name : words.slice(0, site).join(' ')
}

const dateLabel = new RegExp(`(?:^|\\s)(?:${alternativesOf('updateWords', 'publishWords')})$`, 'iu')

function withoutTail(text: string): string {
  let name = text.replace(dateLabel, '').trim()
  while (/[.,:;|/–—-]$/u.test(name)) name = name.slice(0, -1).trim()
  return name
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
