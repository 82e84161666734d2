import type { EdgeCache } from './edge-cache.ts'

const maxTagsPerCall = 100

/**
 * Workers Cache: the platform looks a page up before this Worker runs and keeps what it returns, so
 * serving is rendering. Purging is global.
 *
 * @see https://developers.cloudflare.com/workers/cache/
 */
export function workersCache(cache: CacheContext): EdgeCache {
  return {
    serve: (request, render) => render(request),

    async purge(tags) {
      for (let start = 0; start < tags.length; start += maxTagsPerCall) {
        const result = await cache.purge({ tags: tags.slice(start, start + maxTagsPerCall) })
        if (!result.success) {
          const reasons = result.errors.map(({ code, message }) => `${code} ${message}`).join(', ')
          throw new Error(`Cannot purge ${tags.length} tags: ${reasons}`)
        }
      }
    },
  }
}
