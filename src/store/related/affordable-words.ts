import type { WeightedWord } from '../tables/schema.ts'
import { indexTerms, type WordCount } from './article-features.ts'

/**
 * Chooses the words for a query of the index. To know how rare a word is, bm25 walks through all articles that contain
 * it. So the rarest words come first, and those beyond the budget are left out.
 *
 * @param counts How many articles contain each word of the index; a missing word is in none yet.
 * @param budget The number of index entries that all words together may cost.
 * @returns The chosen words in their given order.
 */
export function affordableWords(
  words: readonly WeightedWord[],
  counts: readonly WordCount[],
  budget: number,
): WeightedWord[] {
  const countOf = new Map(counts.map(({ term, count }) => [term, count]))
  const costs = new Map(
    words.map((word) => [
      word,
      indexTerms(word[0]).reduce((sum, term) => sum + (countOf.get(term) ?? 0), 0),
    ]),
  )
  const cost = (word: WeightedWord) => costs.get(word) ?? 0
  let spent = 0
  const affordable = new Set(
    words
      .toSorted((a, b) => cost(a) - cost(b))
      .filter((word) => {
        spent += cost(word)
        return spent <= budget
      }),
  )
  return words.filter((word) => affordable.has(word))
}
