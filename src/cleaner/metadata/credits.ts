import { tidyLine } from '../../article/text.ts'
import { agencyNames } from '../vocabulary/agencies.ts'
import {
  accountNames,
  bylinePrefixes,
  deskEndings,
  deskWords,
  jobWords,
  networkNames,
  nameJoiners,
} from '../vocabulary/byline-words.ts'
import { updateWords } from '../vocabulary/update-words.ts'
import { monthNames } from './time/month-names.ts'
import { squeeze } from './title-suffix.ts'

/** One who is named as the maker of an article. */
export type Credit = { name: string; kind: 'person' | 'agency' | 'desk' }

const alternatives = (words: readonly string[]) =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|')

const prefix = new RegExp(
  `^(?:${alternatives(bylinePrefixes)})(?:\\s*[:：／/・]\\s*|\\s+|(?=[（(])|$)`,
  'iu',
)
const joiner = new RegExp(` (?:${alternatives(nameJoiners)}) `, 'iu')
const separators = / ?[,;&+、，；|•·] ?| [-–—/] | ?\/ ?(?=\p{L})/u
// What may follow a name after a comma: MD, Ph.D., CFP®, E-RYT.
const credential =
  /^(?:(?:[A-Z]\.?){1,6}[®™]?|[A-Z]{1,5}-[A-Z]+|(?:[Pp]h|[MmDd])\.?[DdSs]\.?|[JjSs]r\.?)$/u
const closingMonth = new RegExp(
  `(?: |^)(?:${alternatives([...monthNames('en').numbers.keys()])})\\.?$`,
  'iu',
)

const agencies = new Set(agencyNames.map(squeeze))
const desks = new Set(deskWords)
const accounts = new Set(accountNames)
const jobs = new Set(jobWords)
const networks = new Set(networkNames)

const maxLength = 1000 // characters of one byline

/**
 * Reads a byline: who is named in it, apart from dates, places, job titles and addresses.
 *
 * @param siteNames Names of the site, squeezed; one of them alone is a desk.
 */
export function creditsIn(byline: string, siteNames: ReadonlySet<string>): Credit[] {
  const text = upToDate(withoutPrefix(tidyLine(byline, maxLength)))
  const credits = text
    .split(separators)
    .flatMap((part) => splitJoined(part))
    .filter((part, index) => index === 0 || !credential.test(part) || isAgency(part, squeeze(part)))
    .flatMap((part) => credit(part, siteNames) ?? [])
  // "Daily Tribune, Springfield": a single word after a desk is a place.
  return credits[0]?.kind === 'desk'
    ? credits.filter(({ name, kind }) => kind !== 'person' || name.includes(' '))
    : credits
}

// From the first date or address on, a byline speaks of something else.
const tailStarts = / \d|https?:|www\./u
const bracketed = /[([（<][^)\]）>]{0,200}[)\]）>]?/gu

function upToDate(text: string): string {
  const line = text
    .replace(bracketed, ' ')
    .split(/\s+/u)
    .filter((word) => !word.includes('@'))
    .join(' ')
  const start = line.search(tailStarts)
  return start < 0 ? line : line.slice(0, start).trim().replace(closingMonth, '')
}

const particles = new Set(
  'de da do dos das di del della der den des du van von zu zur ter ten la le el al bin bint ibn ben y e af av und and st mac ap'.split(
    ' ',
  ),
)

/** Says whether a credit, found in the open, is written as people's names are: words with capitals. */
export function isWrittenAsName({ name }: Credit): boolean {
  const words = name.split(' ')
  if (/[\d:：|?!"„“”/]/u.test(name)) return false
  if (!/\p{Lu}|\p{Ll}/u.test(name)) return name.length <= 24 && words.length <= 4
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    words.every(
      (word) => /^[\p{Lu}\p{Lt}'’ʻ]/u.test(word) || particles.has(word) || /^[a-z]['’]/u.test(word),
    )
  )
}

function withoutPrefix(text: string): string {
  let rest = text
  for (let round = 0; round < 3; round++) {
    const shorter = rest.replace(prefix, '').trim()
    if (shorter === rest) break
    rest = shorter
  }
  return rest.replace(/^[\s:–—-]+/u, '')
}

// "Ana and Bo Berg" stays two names; "Ortega y Gasset" too, as nothing tells it from a list.
function splitJoined(part: string): string[] {
  return part.split(joiner).map((name) => name.replace(/^(?:and|und|et|och|og|y)\s+/iu, ''))
}

function credit(part: string, siteNames: ReadonlySet<string>): Credit | null {
  const name = trimJobs(withoutTail(withoutPrefix(part)))
  const folded = name.toLowerCase()
  if (!/^[\p{L}\d]/u.test(name) || !/\p{L}/u.test(name) || name.length > 80 || accounts.has(folded))
    return null
  const squeezed = squeeze(name)
  if (isAgency(name, squeezed)) return { name, kind: 'agency' }
  const words = folded.split(/[\s-]+/u)
  if (words.some((word) => networks.has(word))) return null
  if (words.length > 7) return null
  const isDesk =
    siteNames.has(squeezed) ||
    isPartOfSite(name, siteNames) ||
    words.some((word) => desks.has(word) || /\.\p{L}{2,}$/u.test(word)) ||
    deskEndings.some((ending) => name.endsWith(ending))
  return { name, kind: isDesk ? 'desk' : 'person' }
}

// "NDP NORTH" of the site "NDP": the name of a broadcaster's or paper's own part.
function isPartOfSite(name: string, siteNames: ReadonlySet<string>): boolean {
  const [first = ''] = name.split(' ')
  return (
    first.length >= 2 &&
    first === first.toUpperCase() &&
    first !== first.toLowerCase() &&
    siteNames.has(squeeze(first))
  )
}

const startsOfUpdates = new RegExp(`(?:^|\\s)(?:${alternatives(updateWords)})$`, 'iu')

function withoutTail(text: string): string {
  let name = text.replace(startsOfUpdates, '').trim()
  while (/[.,:;]$/u.test(name)) name = name.slice(0, -1).trim()
  return name
}

function isAgency(name: string, squeezed: string): boolean {
  if (agencies.has(squeezed)) return true
  const [first = '', ...rest] = name.split(/[\s-]+/u)
  return (
    rest.length <= 2 &&
    first.length >= 3 &&
    first === first.toUpperCase() &&
    agencies.has(squeeze(first))
  )
}

// A job before or after the name goes; what is nothing but a job goes whole.
function trimJobs(name: string): string {
  const words = name.split(/\s+/u)
  const isJob = (word: string | undefined) => word !== undefined && jobs.has(word.toLowerCase())
  const firstJob = words.findIndex(isJob)
  if (firstJob === -1) return name
  if (firstJob >= 2) return words.slice(0, firstJob).join(' ')
  return words.every((word) => isJob(word) || /^\p{Ll}/u.test(word)) ? '' : name
}
