// No `s-maxage`: it switches `stale-while-revalidate` off at the edge.
const policies = {
  article: { maxAgeSeconds: 300, staleSeconds: 86_400 },
  list: { maxAgeSeconds: 60, staleSeconds: 3600 },
  feed: { maxAgeSeconds: 300, staleSeconds: 3600 },
  fixed: { maxAgeSeconds: 3600, staleSeconds: 86_400 },
} as const

/** How long each kind of page stays fresh, and how long a stale copy may stand in while it is renewed. */
export type CachePolicy = keyof typeof policies

/** The headers that let a page be kept at the edge and purged by its tags. */
export function cacheHeaders(policy: CachePolicy, ...tags: string[]): Record<string, string> {
  const { maxAgeSeconds, staleSeconds } = policies[policy]
  return {
    'cache-control': `public, max-age=${maxAgeSeconds}, stale-while-revalidate=${staleSeconds}`,
    ...(tags.length > 0 && { 'cache-tag': tags.join(',') }),
  }
}
