import { classRoles, type ClassRole } from './class-roles.ts'
import { entriesIn } from './entries.ts'

/** The roles that some words have, each with the first of the words or phrases that gives it. */
export type RoleMatches = ReadonlyMap<ClassRole, string>

type Row = { words: readonly string[]; roles: readonly ClassRole[] }

// Where each row is found: words and phrases by their first word, stems by their first letters.
const phrases = new Map<string, Row[]>()
const stems = new Map<number, Row[]>()

const rolesByEntry = new Map<string, ClassRole[]>()
let role: ClassRole
for (role in classRoles)
  for (const entry of entriesIn(classRoles[role])) push(rolesByEntry, entry, role)

// In order, a word precedes the phrases that begin with it.
for (const entry of [...rolesByEntry.keys()].sort()) {
  const roles = rolesByEntry.get(entry) ?? []
  if (entry.endsWith('*')) {
    const stem = entry.slice(0, -1)
    push(stems, firstLetters(stem), { words: [stem], roles })
  } else {
    const words = entry.split(' ')
    push(phrases, words[0] ?? '', { words, roles })
  }
}

/**
 * Finds all roles that some words have. The cost of a word does not grow with the table.
 *
 * @param words In lower case; an empty word separates two names, so that no phrase spans both.
 */
export function matchRoles(words: readonly string[]): RoleMatches {
  const matches = new Map<ClassRole, string>()
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? ''
    if (word === '') continue
    for (const { words: phrase, roles } of phrases.get(word) ?? noRows)
      if (phrase.every((each, offset) => words[index + offset] === each))
        give(matches, roles, phrase.join(' '))
    for (const { words: stem, roles } of stems.get(firstLetters(word)) ?? noRows)
      if (word.startsWith(stem[0] ?? '')) give(matches, roles, word)
  }
  return matches.size > 0 ? matches : none
}

const none: RoleMatches = new Map()
const noRows: readonly Row[] = []

function give(matches: Map<ClassRole, string>, roles: readonly ClassRole[], word: string): void {
  for (const role of roles) if (!matches.has(role)) matches.set(role, word)
}

function firstLetters(word: string): number {
  return (word.charCodeAt(0) << 16) | word.charCodeAt(1)
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}
