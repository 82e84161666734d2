import type { Moment } from '../../article/day.ts'
import { fingerprintDistance, type Fingerprint } from '../../text/fingerprint.ts'
import { primaryLanguage } from '../../text/language-tag.ts'
import type { WeightedWord } from '../tables/schema.ts'
import { magnitude, tellsOneStory } from './tells-one-story.ts'

/** What is compared of a text: an article in its own words, or a translation of it. */
export type TextFeatures = {
  lang: string
  keywords: readonly WeightedWord[]
  fingerprint: Fingerprint
}

/** What is compared of an article. */
export type ArticleFeatures = TextFeatures & {
  filedAt: Moment
  /** Whether it states a time; otherwise it is filed under the time when it was found. */
  isDated: boolean
  translations: readonly TextFeatures[]
}

/**
 * How close two articles are. `isSameStory` if one text is a copy of the other, or if two that were written in
 * different languages tell one story.
 */
export type Similarity = { isSameStory: boolean; score: number }

// Of 64 bits. Copies with a changed paragraph stay below; two stories on one subject differ in 20 and more.
const maxCopyDistance = 10
const minScore = 0.12
// A full name with its office is three words, of which another language shares two. So these are not enough: the other
// shared words must have some weight as well.
const strongest = { inOneLanguage: 3, inTwo: 2 } as const
const minRest = 0.02
const prominence = 0.6 // of the weight of an article's first word
const minProminentNames = 3
const minSharedNames = 8
const staleAfterDays = 45
const dayMilliseconds = 86_400_000
const maxStoryDays = 2 // between reports in two languages

/**
 * Compares two articles by their keywords: the cosine of their weights, less for every day between them. It is
 * symmetric.
 *
 * In different languages, only names and numbers count. In one language, an ordinary word must be prominent in one of
 * them, or several names must be. People and places that appear in both do not yet make one subject.
 *
 * Articles of different languages are also compared in each language that both can be read in; the closest counts.
 *
 * @returns `null` when they have too little in common.
 */
export function similarity(a: ArticleFeatures, b: ArticleFeatures): Similarity | null {
  const days = Math.abs(Date.parse(a.filedAt) - Date.parse(b.filedAt)) / dayMilliseconds
  const own = textSimilarity(a, b, days)
  if (isOneLanguage(a, b)) return own
  const isOfOneTime = a.isDated && b.isDated && days <= maxStoryDays
  const translated = commonTexts(a, b).map(([one, other]) => {
    const close = textSimilarity(one, other, days)
    const isSameStory = isOfOneTime && tellsOneStory(one.keywords, other.keywords)
    return close && isSameStory ? { ...close, isSameStory } : close
  })
  const found = [own, ...translated].filter((close) => close !== null)
  return found.sort(bySimilarity)[0] ?? null
}

function bySimilarity(one: Similarity, other: Similarity): number {
  return Number(other.isSameStory) - Number(one.isSameStory) || other.score - one.score
}

function isOneLanguage(a: TextFeatures, b: TextFeatures): boolean {
  return primaryLanguage(a.lang) === primaryLanguage(b.lang)
}

function commonTexts(a: ArticleFeatures, b: ArticleFeatures): [TextFeatures, TextFeatures][] {
  const others = [b, ...b.translations]
  return [a, ...a.translations].flatMap((one) =>
    others
      .filter((other) => isOneLanguage(one, other))
      .map((other): [TextFeatures, TextFeatures] => [one, other]),
  )
}

function textSimilarity(a: TextFeatures, b: TextFeatures, days: number): Similarity | null {
  const distance = fingerprintDistance(a.fingerprint, b.fingerprint)
  if (distance <= maxCopyDistance) return { isSameStory: true, score: 1 - distance / 64 }
  const score = wordSimilarity(a, b) * timeProximity(days)
  return score < minScore ? null : { isSameStory: false, score }
}

type SharedWord = { product: number; isName: boolean; isProminent: boolean }

function wordSimilarity(a: TextFeatures, b: TextFeatures): number {
  const areOfOneLanguage = isOneLanguage(a, b)
  const shared = sharedWords(a, b, areOfOneLanguage)
  if (areOfOneLanguage && !isOnSubject(shared)) return 0
  const scale = magnitude(a.keywords) * magnitude(b.keywords)
  const products = shared.map(({ product }) => product / scale).sort((one, other) => other - one)
  const left = products.slice(areOfOneLanguage ? strongest.inOneLanguage : strongest.inTwo)
  return sum(left) < minRest ? 0 : sum(products)
}

// A name in one article that is an ordinary word in another of its language counts as a word.
function sharedWords(a: TextFeatures, b: TextFeatures, areOfOneLanguage: boolean): SharedWord[] {
  const others = new Map(b.keywords.map((word) => [word[0], word]))
  const [standOutA, standOutB] = [a, b].map((one) => heaviest(one) * prominence)
  return a.keywords.flatMap(([term, weight, isName]) => {
    const other = others.get(term)
    if (!other || (!areOfOneLanguage && !isName && !other[2])) return []
    return {
      product: weight * other[1],
      isName: isName && other[2],
      isProminent: weight >= (standOutA ?? 0) || other[1] >= (standOutB ?? 0),
    }
  })
}

function isOnSubject(shared: readonly SharedWord[]): boolean {
  const prominent = shared.filter(({ isProminent }) => isProminent)
  return (
    prominent.some(({ isName }) => !isName) ||
    (prominent.length >= minProminentNames && shared.length >= minSharedNames)
  )
}

function heaviest({ keywords }: TextFeatures): number {
  return Math.max(0, ...keywords.map(([, weight]) => weight))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function timeProximity(days: number): number {
  return 0.5 + 0.5 / (1 + days / staleAfterDays)
}
