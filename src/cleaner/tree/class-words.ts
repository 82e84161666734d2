import type { ClassRole } from '../vocabulary/class-roles.ts'
import { matchRoles, type RoleMatches } from '../vocabulary/match-roles.ts'
import type { ClassWords, Element } from './dom.ts'

// The attributes in which authors and frameworks name an element's purpose.
const attributes = [
  'class',
  'id',
  'data-testid',
  'data-component',
  'data-qa',
  'data-module',
  'role',
  'itemprop',
]
const cache = new Map<string, ClassWords>()
// Names recur within a page. Few are kept, as each is a slice of its page's source and keeps that in memory.
const maxCached = 500
const maxLength = 400 // characters of one attribute; utility classes run long

/**
 * Splits an element's class, id and similar attributes into lower-case words: `StoryElement-leadText` gives `story`,
 * `element`, `lead`, `text`.
 */
export function classWords(element: Element): ClassWords {
  return (element.classWords ??= readWords(element))
}

function readWords(element: Element): ClassWords {
  let names = ''
  for (const name of attributes) {
    const value = element.getAttribute(name)
    // Headings and sections often have an id made of their title.
    if (!value || (name === 'id' && idSeparators(value) > maxIdSeparators)) continue
    names = names === '' ? value : `${names}${between}${value}`
  }
  return names === '' ? none : wordsOf(names)
}

/** The first word or phrase with a role among an element's words, or `null`. */
export function matchWord({ matches }: ClassWords, role: ClassRole): string | null {
  return matches.get(role) ?? null
}

const none: ClassWords = { words: [], matches: new Map() }
const between = '\0' // joins attributes; one that contains it is merely split there

const maxIdSeparators = 3

function idSeparators(id: string): number {
  return id.length > 100 ? id.length : id.split(/[-_ ]/).length - 1
}

function wordsOf(names: string): ClassWords {
  const known = cache.get(names)
  if (known) return known
  const words = names.split(between).flatMap(split)
  const found = { words, matches: rolesOf(words, names) }
  if (cache.size > maxCached) cache.clear()
  cache.set(names, found)
  return found
}

const clutterRoles = ['clutter', 'doubtful-clutter', 'elsewhere', 'sure-clutter'] as const

/** The roles of words; those of clutter without the names of layout. */
function rolesOf(words: readonly string[], names: string): RoleMatches {
  const matches = matchRoles(words)
  if (!clutterRoles.some((role) => matches.has(role)) || !mayBeLayout.test(names)) return matches
  const contents = names.replace(layout, '')
  if (contents === names) return matches
  const named = matchRoles(contents.split(between).flatMap(split))
  return new Map([...matches].filter(([role]) => !isClutterRole(role) || named.has(role)))
}

function isClutterRole(role: ClassRole): boolean {
  return clutterRoles.some((one) => one === role)
}

// Names of what is around or not there: `layout-with-sidebar`, `cta-margin-top`.
const layout =
  /(?<![^\s\0])(?:\S{0,60}[-_])?(?:with|without|has|no)[-_]\S{0,60}|(?<![^\s\0])\S{1,60}[-_](?:margin|padding|spacing|gutter|gap|width|height|offset)(?:[-_]\S{0,60})?(?!\S)/gi
// A part of each such name, to search for first.
const mayBeLayout =
  /(?:with|without|has|no)[-_]|[-_](?:margin|padding|spacing|gutter|gap|width|height|offset)/i

function split(value: string): string[] {
  const words: string[] = []
  const names = value.length > maxLength ? value.slice(0, maxLength) : value
  const lowered = names.toLowerCase()
  const isSame = lowered.length === names.length // it is not with a dotted capital I
  const wordAt = (from: number, to: number) =>
    isSame ? lowered.slice(from, to) : names.slice(from, to).toLowerCase()
  let start = 0
  let before = other
  for (let index = 0; index < names.length; index++) {
    const kind = kindOf(names, index)
    // A new word starts at the capital of `leadText` and at the `B` of `HTMLBody`.
    const starts =
      kind === upper &&
      (before === lower || (before === upper && kindOf(names, index + 1) === lower))
    if (starts || kind === other || kind === blank) {
      if (index > start) words.push(wordAt(start, index))
      start = starts ? index : index + 1
      // An empty word between two names, so that no phrase spans both.
      if (kind === blank && words.at(-1) !== '') words.push('')
    }
    before = kind
  }
  if (start < names.length) words.push(wordAt(start, names.length))
  words.push('')
  return words
}

const other = 0
const blank = 1
const upper = 2
const lower = 3 // digits and the letters of other alphabets, too

/** The kind of the character at an index: `upper`, `lower`, `blank` or `other`. */
function kindOf(names: string, index: number): number {
  const code = names.charCodeAt(index)
  if (code < 0x80) return kinds[code] ?? other
  return /[\p{L}\p{N}\uD800-\uDFFF]/v.test(names.charAt(index)) ? lower : other
}

const kinds = Uint8Array.from({ length: 0x80 }, (_, code) => {
  const character = String.fromCharCode(code)
  return code <= 0x20
    ? blank
    : /[a-z\d]/.test(character)
      ? lower
      : /[A-Z]/.test(character)
        ? upper
        : other
})
