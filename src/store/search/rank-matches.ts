/** A match of a query, with what is known of its text. */
export type RankedMatch = {
  /** In bytes; `null` where it is not known. */
  size: number | null
  /** For each clause of the query, whether the title has it; and whether the lede has it, or the body has it often. */
  clauses: readonly { isInTitle: boolean; isProminent: boolean }[]
}

// How often a clause counts as being in a text.
const frequency = { title: 8, prominent: 7, once: 1 }
const titleBonus = 0.14
const saturation = 1.2 // how many times a word has to be there for half of the score, in a text of mean length
const lengthShare = 0.9 // of that, in proportion to the length

/**
 * Ranks matches as bm25 does, by columns and sizes: a clause counts the more the oftener it is there, with a bound, and
 * the shorter the text. How rare a word is does not count. Equals stay in their order.
 *
 * @see https://www.sqlite.org/fts5.html#the_bm25_function
 */
export function rankMatches<Match extends RankedMatch>(matches: readonly Match[]): Match[] {
  const sizes = matches.flatMap(({ size }) => (size === null ? [] : [size]))
  const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length
  const scoreOf = ({ size, clauses }: RankedMatch) => {
    const length = size === null || !(mean > 0) ? 1 : size / mean
    const half = saturation * (1 - lengthShare + lengthShare * length)
    return clauses.reduce((sum, { isInTitle, isProminent }) => {
      const times =
        (isInTitle ? frequency.title : 0) + (isProminent ? frequency.prominent : frequency.once)
      return sum + times / (times + half) + (isInTitle ? titleBonus : 0)
    }, 0)
  }
  return matches
    .map((match) => ({ match, score: scoreOf(match) }))
    .toSorted((one, other) => other.score - one.score)
    .map(({ match }) => match)
}
