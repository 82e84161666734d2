import { alternatives, alternativesOf, entriesOf } from '../vocabulary/entries.ts'
import { PhraseFinder } from '../vocabulary/phrase-finder.ts'
import { squeeze } from './title-suffix.ts'

const particles = new Set(entriesOf('nameParticles'))

/** Whether a lower-case word may be part of a name. */
export function isParticle(word: string): boolean {
  return particles.has(word)
}

const maxUncased = 24 // characters of a name in a script without capitals

/** Whether a text is written like one person's name: two to five capitalised words, or a short text without case. */
export function isWrittenAsName(name: string): boolean {
  const words = name.split(' ')
  if (/[\d:：|?!"„“”/]/u.test(name)) return false
  if (!isCased(name)) return name.length <= maxUncased && words.length <= 4
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    words.every(
      (word) => /^[\p{Lu}\p{Lt}'’ʻ]/u.test(word) || particles.has(word) || /^[a-z]['’]/u.test(word),
    )
  )
}

/** Whether a text has letters with upper and lower case. */
export function isCased(text: string): boolean {
  return /\p{Lu}|\p{Ll}/u.test(text)
}

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

// "NDP NORTH" of the site "NDP", "Courier D" of the site "Courier": a department or an account of the outlet.
function isPartOfSite(name: string, siteNames: ReadonlySet<string>): boolean {
  const [first = '', ...rest] = name.split(' ')
  if (first.length < 2 || !siteNames.has(squeeze(first))) return false
  const isCapital = first === first.toUpperCase() && first !== first.toLowerCase()
  return isCapital || (rest.length > 0 && !rest.some(isSurname))
}

function isSurname(word: string): boolean {
  return /^\p{Lu}\p{M}*['’]?\p{L}{2,}/u.test(word) && !desks.has(word.toLowerCase())
}

// A noun counts before a colon, or alone: "Editor :".
const roles = entriesOf('otherRoles')
const otherRoles = alternatives(roles).replace(/ ?:/g, '\\s?[:：]')
const roleNouns = new Set(roles.flatMap((role) => /^(.*\S) ?:$/u.exec(role)?.[1] ?? []))
const prefix = new RegExp(
  `^(${alternativesOf('bylinePrefixes')})(?:\\s*[:：／/・●]\\s*|\\s+|(?=[（(])|$)`,
  'iu',
)
// A colon may follow a space, as in French, and be of full width.
const colons = [':', ' :', '\u00A0:', '：', ' ：']
const others = new PhraseFinder(() => ({
  role: roles.flatMap((role) =>
    / ?:/.test(role) ? colons.map((colon) => role.replace(/ ?:/, colon)) : role,
  ),
}))

const openingRole = new RegExp(`^[\\s|,.;]*(?:${otherRoles})\\s*[:：]?\\s*`, 'iu')

/** Removes the words that introduce a byline: "Written by", "Von", "文・". */
export function withoutPrefix(text: string): string {
  let rest = text
  for (let round = 0; round < 3; round++) {
    const [whole = '', word = ''] = prefix.exec(rest) ?? []
    const shorter = rest.slice(whole.length).trim()
    if (whole === '' || isPartOfName(word, shorter)) break
    rest = shorter
  }
  return rest.replace(/^[\s:|–—-]+/u, '')
}

// "Von" is removed from "Von Ada Winter", but kept in "Von Storch".
function isPartOfName(word: string, rest: string): boolean {
  if (!isParticle(word.toLowerCase()) || rest === '' || rest.includes(' ')) return false
  return isCased(rest) && !hasDeskWord(rest) && !isAgency(rest)
}

/** Whether a text only introduces a byline. */
export function isBylinePrefix(text: string): boolean {
  return text !== '' && withoutPrefix(text) === ''
}

/** Whether a text ends with another role than the writer's: "Edited by:". */
export function isOtherRole(text: string): boolean {
  const line = text.trim()
  const end = /[:：]$/.test(line) ? line.length - 1 : line.length
  for (const found of others.all(line)) if (found.end >= end) return true
  return roleNouns.has(line.toLowerCase())
}

/** A byline's text before the names of reviewers, editors or photographers. */
export function beforeOtherRoles(text: string): string {
  const found = others.first(text)
  return found ? text.slice(0, found.index).trim() : text
}

/** Removes the words of another role: "Edited by Cara Loud" gives "Cara Loud". */
export function withoutRole(text: string): string {
  return text.replace(openingRole, '')
}
