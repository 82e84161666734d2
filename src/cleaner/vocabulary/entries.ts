import { languages } from './languages/all-languages.ts'
import type { Vocabulary } from './languages/vocabulary.ts'

/** The entries of a field in all languages, each once. Reads every language, so keep the result. */
export function entriesOf(field: keyof Vocabulary): string[] {
  const texts = Object.values(languages).map((language) => language[field] ?? '')
  return [...new Set(entriesIn(texts.join('\n')))]
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
