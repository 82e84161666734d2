import { indexTerms, type WordCount } from './article-features.ts'
import type { WeightedWord } from '../tables/schema.ts'

/**
 * Picks the words that the index can be asked for: bm25 walks through all articles that hold a word, from the
 * first to the last, to know how rare it is. So the rarest come first, and what would pass the budget is left out.
 *
 * @param counts How many articles hold each word of the index; a word that is missing is in none yet.
 * @param budget Entries of the index that all words together may cost.
 * @returns In the order in which they were given.
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
