import { languages } from './languages/all-languages.ts'
import type { Vocabulary } from './languages/vocabulary.ts'

// Bundles hold the values of this module in place of the languages' files; see `tools/evaluate-modules.ts`.

type Field = keyof Vocabulary

/** The entries of each field in all languages, each once, separated by a bar. */
export const allEntries: Readonly<Partial<Record<Field, string>>> = Object.fromEntries(
  [...fieldsOf()].map(([field, entries]) => [field, [...entries].join('|')]),
)

/** The `houseWords` of each language that has them. */
export const houseWords: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(languages).flatMap(([tag, { houseWords: words }]) =>
    words ? [[tag, words]] : [],
  ),
)

function fieldsOf(): Map<string, Set<string>> {
  const fields = new Map<string, Set<string>>()
  for (const vocabulary of Object.values(languages))
    for (const [field, text] of Object.entries(vocabulary)) {
      const entries = fields.get(field) ?? new Set()
      fields.set(field, entries)
      for (const entry of text.split(/[|\n]/)) if (entry.trim() !== '') entries.add(entry.trim())
    }
  return fields
}
