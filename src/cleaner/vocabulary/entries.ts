import { allEntries } from './all-entries.ts'
import type { Vocabulary } from './languages/vocabulary.ts'

/** The entries of a field in all languages, each once. */
export function entriesOf(field: keyof Vocabulary): string[] {
  return allEntries[field]?.split('|') ?? []
}

const entry = /[^\s|](?:[^|\n]*[^\s|])?/g // without the space around it

/** The entries of one field, in order. */
export function entriesIn(field = ''): string[] {
  return field.match(entry) ?? []
}

/** The entries of fields in all languages as alternatives of a regular expression, the longest first. */
export function alternativesOf(...fields: readonly (keyof Vocabulary)[]): string {
  return alternatives(fields.flatMap(entriesOf))
}

/** Words as alternatives of a regular expression, the longest first. */
export function alternatives(words: readonly string[]): string {
  const sorted = words.toSorted((a, b) => b.length - a.length).join('\n')
  return sorted.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll('\n', '|')
}
