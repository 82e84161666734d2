import { alternatives, entriesOf } from '../vocabulary/entries.ts'
import { PhraseFinder } from '../vocabulary/phrase-finder.ts'
import { hasDeskWord, isAgency } from './names.ts'
import { isCased, isParticle } from './names.ts'

const bylinePrefixes = entriesOf('bylinePrefixes')
// A noun counts before a colon, or alone: "Editor :".
const roles = entriesOf('otherRoles')
const otherRoles = alternatives(roles).replace(/ ?:/g, '\\s?[:：]')
const roleNouns = new Set(roles.flatMap((role) => /^(.*\S) ?:$/u.exec(role)?.[1] ?? []))
const prefix = new RegExp(
  `^(${alternatives(bylinePrefixes)})(?:\\s*[:：／/・●]\\s*|\\s+|(?=[（(])|$)`,
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
  return (
    isParticle(word.toLowerCase()) &&
    rest !== '' &&
    isCased(rest) &&
    !rest.includes(' ') &&
    !hasDeskWord(rest) &&
    !isAgency(rest)
  )
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

const later = new RegExp(
  `(?<=[|\\d]\\s{0,3})(?:${alternatives(bylinePrefixes.filter((word) => word.length > 1))})\\s+(?=\\p{L})`,
  'iu',
)

/** Removes a date in front of a byline's first words: "3 May 2024 | by Ada Winter" gives "by Ada Winter". */
export function fromPrefix(text: string): string {
  const start = /^[^|\d]{0,40}\d/u.test(text) ? text.search(later) : -1
  return start < 0 ? text : text.slice(start)
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
