import type { WeightedWord } from '../tables/schema.ts'

/**
 * Prints keywords for the row of an article, which `readKeywords` reads: a line for each weight, with the words that
 * have it; names end with a star. 310 bytes in place of 770 as JSON.
 *
 * Weights are rounded to whole numbers; the neighbours of 98 of 100 articles are the same by them.
 *
 * @param keywords The heaviest first. A word has letters, marks and digits only.
 */
export function printKeywords(keywords: readonly WeightedWord[]): string {
  const lines = Map.groupBy(keywords, ([, weight]) => Math.max(1, Math.round(weight)))
  return [...lines]
    .map(([weight, words]) => [weight, ...words.map(([term, , isName]) => term + star(isName))])
    .map((line) => line.join(' '))
    .join('\n')
}

function star(isName: boolean): string {
  return isName ? '*' : ''
}
