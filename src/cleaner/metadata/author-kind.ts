import { entriesOf } from '../vocabulary/entries.ts'
import { squeeze } from './title-suffix.ts'

/** The kind of an author: a person, a news agency, or a desk, newsroom or institution. */
export type AuthorKind = 'person' | 'agency' | 'desk'

const agencies = new Set(entriesOf('agencyNames').map(squeeze))
const desks = new Set(entriesOf('deskWords'))
const deskEndings = entriesOf('deskEndings')

/**
 * Determines the kind of author to which a name in a byline belongs.
 *
 * @param siteNames Names of the site, as `squeeze` gives them; each of them is a desk.
 */
export function authorKind(name: string, siteNames: ReadonlySet<string>): AuthorKind {
  if (isAgency(name)) return 'agency'
  const isDesk =
    siteNames.has(squeeze(name)) ||
    isPartOfSite(name, siteNames) ||
    siteNames.has(initialsOf(name)) ||
    hasDeskWord(name) ||
    deskEndings.some((ending) => name.endsWith(ending))
  return isDesk ? 'desk' : 'person'
}

/** Whether a name contains a word or a domain that occurs only in names of institutions. */
export function hasDeskWord(name: string): boolean {
  return name
    .toLowerCase()
    .split(/[\s-]+/u)
    .some((word) => desks.has(word) || /\.\p{L}{2,}$/u.test(word))
}

/** Whether a name is a news agency's, with or without its country or desk. */
export function isAgency(name: string): boolean {
  if (agencies.has(squeeze(name))) return true
  const [first = '', ...rest] = name.split(/[\s-]+/u)
  return (
    rest.length <= 2 &&
    first.length >= 3 &&
    first === first.toUpperCase() &&
    agencies.has(squeeze(first))
  )
}

/** The first letters of a name: "dw" of "Deich Welle", which may also be the site's short name. */
function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/u)
  return words.length < 2 ? '' : squeeze(words.map((word) => word.slice(0, 1)).join(''))
}

// "NDP NORTH" of the site "NDP": a department of the outlet.
function isPartOfSite(name: string, siteNames: ReadonlySet<string>): boolean {
  const [first = ''] = name.split(' ')
  return (
    first.length >= 2 &&
    first === first.toUpperCase() &&
    first !== first.toLowerCase() &&
    siteNames.has(squeeze(first))
  )
}
