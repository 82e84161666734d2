import type { Moment } from '../article/day.ts'
import { fingerprintDistance, type Fingerprint } from '../article/fingerprint.ts'
import { primaryLanguage } from '../article/listing.ts'

/** A telling word, how telling it is among all articles, and whether it is the same in other languages. */
export type WeighedWord = readonly [term: string, weight: number, isName: boolean]

/** What of an article is compared with others. */
export type Portrait = {
  lang: string
  filedAt: Moment
  tellingWords: readonly WeighedWord[]
  fingerprint: Fingerprint
}

/** How close two articles are; `isSameStory` when one text is a copy of the other. */
export type Relation = { isSameStory: boolean; score: number }

// Of 64 bits. Copies with a changed paragraph stay under it; two stories on one subject differ in 20 and more.
const maxCopyDistance = 10
const minSharedWords = 2
const minScore = 0.12
const staleAfterDays = 45
const dayMilliseconds = 86_400_000

/**
 * Compares two articles by their telling words: the cosine of their weights, less for every day between
 * them. In different languages only names and numbers count. Symmetric.
 *
 * @returns `null` when they have too little in common.
 */
export function relation(a: Portrait, b: Portrait): Relation | null {
  const distance = fingerprintDistance(a.fingerprint, b.fingerprint)
  if (distance <= maxCopyDistance) return { isSameStory: true, score: 1 - distance / 64 }
  const score = likeness(a, b) * nearness(a.filedAt, b.filedAt)
  return score < minScore ? null : { isSameStory: false, score }
}

function likeness(a: Portrait, b: Portrait): number {
  const isOneLanguage = primaryLanguage(a.lang) === primaryLanguage(b.lang)
  const others = new Map(b.tellingWords.map((word) => [word[0], word]))
  let product = 0
  let shared = 0
  for (const [term, weight, isName] of a.tellingWords) {
    const other = others.get(term)
    if (!other || (!isOneLanguage && !isName && !other[2])) continue
    product += weight * other[1]
    shared++
  }
  return shared < minSharedWords ? 0 : product / (magnitude(a) * magnitude(b))
}

function magnitude({ tellingWords }: Portrait): number {
  return Math.hypot(...tellingWords.map(([, weight]) => weight)) || 1
}

function nearness(a: Moment, b: Moment): number {
  const days = Math.abs(Date.parse(a) - Date.parse(b)) / dayMilliseconds
  return 0.5 + 0.5 / (1 + days / staleAfterDays)
}
