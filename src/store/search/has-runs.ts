import type { Clause, SearchQuery } from './search-query.ts'
import { matchesAt, spelledWords } from './spelled-words.ts'

/**
 * Whether the texts of an article have all wanted runs of words, each within one text, and no unwanted one. It reads
 * the texts in their order, and no more of them than it needs; linear in their length.
 */
export function hasRuns(texts: Iterable<string>, { wanted, unwanted }: SearchQuery): boolean {
  const open = new Set(wanted)
  for (const text of texts) {
    if (open.size === 0 && unwanted.length === 0) return true
    const sought = [...open, ...unwanted]
    for (const clause of runsIn(text, sought)) {
      if (!open.delete(clause)) return false
    }
  }
  return open.size === 0
}

function runsIn(text: string, clauses: readonly Clause[]): Clause[] {
  const words = spelledWords(text)
  return clauses.filter((clause) => words.some((_word, index) => matchesAt(words, index, clause)))
}
