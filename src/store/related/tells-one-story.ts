import type { WeightedWord } from '../tables/schema.ts'

type Words = readonly WeightedWord[]

// Measured: docs/decisions/0035-search-through-translations.md.
const minNameCosine = 0.15
const minWordCosine = 0.22
const minShared = 2 // of each

/**
 * Whether the keywords of two texts in one language tell one story. What happened is told by ordinary words, to whom
 * and where by names and numbers, so each kind has to be close on its own. Two reports on one person, company or place
 * share only its names; those on two accidents share no names.
 */
export function tellsOneStory(a: Words, b: Words): boolean {
  // A word at the beginning of sentences is not known to be a name. One text that knows it is enough.
  const names = new Set([...a, ...b].flatMap(([term, , isName]) => (isName ? [term] : [])))
  const ofKind = (words: Words, isName: boolean) =>
    words.filter(([term]) => names.has(term) === isName)
  const isClose = (isName: boolean, minCosine: number) => {
    const { cosine, shared } = compared(ofKind(a, isName), ofKind(b, isName))
    return shared >= minShared && cosine >= minCosine
  }
  return isClose(true, minNameCosine) && isClose(false, minWordCosine)
}

function compared(a: Words, b: Words): { cosine: number; shared: number } {
  const others = new Map(b.map(([term, weight]) => [term, weight]))
  const products = a.flatMap(([term, weight]) => {
    const other = others.get(term)
    return other === undefined ? [] : [weight * other]
  })
  const product = products.reduce((total, one) => total + one, 0)
  return { cosine: product / (magnitude(a) * magnitude(b)), shared: products.length }
}

/** The length of a vector of weights; 1 if it is empty, so that it can be divided by. */
export function magnitude(words: Words): number {
  return Math.hypot(...words.map(([, weight]) => weight)) || 1
}
