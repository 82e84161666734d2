import type { ArticleId } from '../article/address.ts'
import type { Day } from '../article/day.ts'

/** What a purge can name: one article, every list, or the list of a day. */
export type CacheTag = `article:${ArticleId}` | `day:${Day}` | 'list' | 'site'

// No `s-maxage`: it switches `stale-while-revalidate` off at the edge.
const policies = {
  article: { maxAgeSeconds: 300, staleSeconds: 86_400 },
  list: { maxAgeSeconds: 60, staleSeconds: 3600 },
  fixed: { maxAgeSeconds: 3600, staleSeconds: 86_400 },
} as const

/** How long each kind of page stays fresh, and how long a stale copy may stand in while it is renewed. */
export type CachePolicy = keyof typeof policies

/** The headers that let a page be kept at the edge and purged by its tags. */
export function cacheHeaders(policy: CachePolicy, ...tags: CacheTag[]): Record<string, string> {
  const { maxAgeSeconds, staleSeconds } = policies[policy]
  return {
    'cache-control': `public, max-age=${maxAgeSeconds}, stale-while-revalidate=${staleSeconds}`,
    'cache-tag': tags.join(','),
  }
}
