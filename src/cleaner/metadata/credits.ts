import { tidyLine } from '../../article/text.ts'
import { agencyNames } from '../vocabulary/agencies.ts'
import {
  accountNames,
  bylinePrefixes,
  deskEndings,
  deskWords,
  jobWords,
  nameJoiners,
} from '../vocabulary/byline-words.ts'
import { squeeze } from './title-suffix.ts'

/** One who is named as the maker of an article. */
export type Credit = { name: string; kind: 'person' | 'agency' | 'desk' }

const alternatives = (words: readonly string[]) =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|')

const prefix = new RegExp(
  `^(?:${alternatives(bylinePrefixes)})(?:\\s*[:：／/]\\s*|\\s+|(?=[（(]))`,
  'iu',
)
const joiner = new RegExp(` (?:${alternatives(nameJoiners)}) `, 'iu')
const separators = / ?[,;&+、，；|•·] ?| [-–—/] | ?\/ ?(?=\p{L})/u
// From here on a byline speaks of something else: a place in brackets, a date, an address.
const tailStarts = /[([（<]|\s\d|@|https?:|www\./u
const credentials =
  /^(?:[A-Z]\.?){2,6}(?:[®™]|-\w+)?$|^(?:ph\.?d|m\.?d|dr|prof|jr|sr|m\.?sc|b\.?a|m\.?a)\.?$/iu

const agencies = new Set(agencyNames.map(squeeze))
const desks = new Set(deskWords)
const accounts = new Set(accountNames)
const jobs = new Set(jobWords)

const maxLength = 1000 // characters of one byline

/**
 * Reads a byline: who is named in it, apart from dates, places, job titles and addresses.
 *
 * @param siteNames Names of the site, squeezed; one of them alone is a desk.
 */
export function creditsIn(byline: string, siteNames: ReadonlySet<string>): Credit[] {
  const text = withoutPrefix(tidyLine(byline, maxLength))
  return text
    .split(separators)
    .flatMap((part) => splitJoined(part))
    .flatMap((part) => credit(part, siteNames) ?? [])
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
  if (!/\p{L}/u.test(name) || name.length > 80 || accounts.has(folded)) return null
  const squeezed = squeeze(name)
  if (isAgency(name, squeezed)) return { name, kind: 'agency' }
  const words = folded.split(/\s+/u)
  if (words.length > 7 || credentials.test(name)) return null
  const isDesk =
    siteNames.has(squeezed) ||
    words.some((word) => desks.has(word) || /\.\p{L}{2,}$/u.test(word)) ||
    deskEndings.some((ending) => name.endsWith(ending))
  return { name, kind: isDesk ? 'desk' : 'person' }
}

function withoutTail(text: string): string {
  const start = text.search(tailStarts)
  let name = (start < 0 ? text : text.slice(0, start)).trim()
  while (/[.,:;]$/u.test(name)) name = name.slice(0, -1)
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
