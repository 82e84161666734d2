import type { Body } from '../../article/body.ts'
import type { Keyword } from '../../article/keywords.ts'
import { plainText } from '../../article/plain-text.ts'
import { fingerprint } from '../../text/fingerprint.ts'
import type { WeightedWord } from '../tables/schema.ts'
import type { TextFeatures } from './similarity.ts'
import { indexTerms, maxTelling, sampleSize, type WordCount } from './word-counts.ts'

const keptWords = 40

/** Computes what is compared of a text: its fingerprint, and those of its keywords that few articles have. */
export function textFeatures(
  { lang, body }: { lang: string; body: Body },
  words: readonly Keyword[],
  counts: readonly WordCount[],
): TextFeatures {
  const countOf = new Map(counts.map(({ term, count }) => [term, count]))
  const weighed = words.map(({ term, weight, isName }): WeightedWord => {
    const count = Math.min(...indexTerms(term).map((part) => countOf.get(part) ?? 0))
    const rarity = count > maxTelling ? 0 : Math.log(sampleSize / (count + 1))
    return [term, Math.round(weight * rarity * 100) / 100, isName]
  })
  return {
    lang,
    keywords: weighed
      .filter(([, weight]) => weight > 0)
      .sort((a, b) => b[1] - a[1])
      .slice(0, keptWords),
    fingerprint: fingerprint(plainText(body)),
  }
}
