import { bylinePrefixes, otherRoles } from '../vocabulary/byline-words.ts'
import { hasDeskWord, isAgency } from './author-kind.ts'
import { isCased, isParticle } from './names.ts'

/** Words as alternatives of a regular expression, the longest first. */
export function alternatives(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|')
}

const prefix = new RegExp(
  `^(${alternatives(bylinePrefixes)})(?:\\s*[:：／/・●]\\s*|\\s+|(?=[（(])|$)`,
  'iu',
)
const others = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${alternatives(otherRoles)})(?![\\p{L}\\p{M}])`,
  'iu',
)

const endingRole = new RegExp(`(?<![\\p{L}\\p{M}])(?:${alternatives(otherRoles)})[:：]?$`, 'iu')

/** Takes off what introduces a byline: "Written by", "Von", "文・". */
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

// "Von" of "Von Ada Winter" goes, that of "Von Storch" stays.
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

/** Whether a text is nothing but what introduces a byline. */
export function isBylinePrefix(text: string): boolean {
  return text !== '' && withoutPrefix(text) === ''
}

/** Whether a text ends by telling that who follows did not write the article: "Edited by:". */
export function isOtherRole(text: string): boolean {
  return endingRole.test(text.trimEnd())
}

const later = new RegExp(
  `(?<=[|\\d]\\s{0,3})(?:${alternatives(bylinePrefixes.filter((word) => word.length > 1))})\\s+(?=\\p{L})`,
  'iu',
)

/** A byline from what introduces it on, where a date stands before it: "3 May 2024 | by Ada Winter". */
export function fromPrefix(text: string): string {
  const start = /^[^|\d]{0,40}\d/u.test(text) ? text.search(later) : -1
  return start < 0 ? text : text.slice(start)
}

/** What a byline says before it names those who reviewed, edited or pictured the article. */
export function beforeOtherRoles(text: string): string {
  const start = text.search(others)
  return start < 0 ? text : text.slice(0, start).trim()
}
