import type { Rejection } from '../page/rejection.ts'

/**
 * Limits of a page, checked before it is parsed. The largest of 834 real pages has 2.2 MB, 9,760 tags, 10,899
 * attributes, 12,861 character references and a depth of 53.
 */
export const pageLimits = {
  bytes: 10 * 1024 * 1024,
  tags: 50_000,
  attributes: 100_000,
  depth: 512,
  /** Character references. Each splits a text in two, which are joined again. */
  references: 100_000,
  /**
   * Of the stripped source; the largest real page keeps 398,086. An article of 10 MB takes an isolate's whole memory,
   * and one of 2 MB in letters of three bytes three quarters of it.
   */
  characters: 1_400_000,
} as const

/** What `strip` counted in a page. */
export type PageCost = {
  tags: number
  attributes: number
  depth: number
  references: number
  characters: number
}

export const tooDeep: Rejection = {
  reason: 'too_deep',
  detail: `Cannot read page: its elements are nested deeper than ${pageLimits.depth}`,
}

const counted = [
  ['tags', 'elements'],
  ['attributes', 'attributes'],
  ['references', 'character references'],
  ['characters', 'characters of text and tags'],
] as const

/** Rejects a page that exceeds a limit, naming the limit in the detail. */
export function overLimits(cost: PageCost): Rejection | null {
  if (cost.depth > pageLimits.depth) return tooDeep
  for (const [name, of] of counted)
    if (cost[name] > pageLimits[name])
      return {
        reason: 'too_complex',
        detail: `Cannot read page: more than ${pageLimits[name]} ${of}`,
      }
  return null
}
