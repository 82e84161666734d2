import type { EdgeCache } from '../edge-cache.ts'
import { edgeControl } from '../policies.ts'

// The platform allows five calls a minute. Its reserve of 25 is left to other Workers of the account.
const restMilliseconds = 12_000

// Pages that took longer to render are not cached, and no replica of the database is expected to lag more.
const maxRenderMilliseconds = 15_000
const maxLagMilliseconds = 45_000

/**
 * Workers Cache: the platform looks a page up before this Worker runs and stores what it returns, so serving a page is
 * rendering it. Purging is global.
 *
 * When the platform stores a page after a purge, it does not know when the page's data was read. So each purge must be
 * made twice. By the second, no page with data from before the write can still arrive.
 *
 * @see https://developers.cloudflare.com/workers/cache/
 */
export function workersCache(cache: CacheContext): EdgeCache {
  return {
    async serve(request, render) {
      const startedAt = Date.now()
      const response = await render(request)
      return Date.now() - startedAt > maxRenderMilliseconds ? notKept(response) : response
    },

    async purge(tags) {
      const { success, errors } = await cache.purge({ tags: [...tags] })
      if (!success) {
        const reasons = errors.map(({ code, message }) => `${code} ${message}`).join(', ')
        throw new Error(`Cannot purge ${tags.length} tags: ${reasons}`)
      }
      return { restMilliseconds, repeatMilliseconds: maxRenderMilliseconds + maxLagMilliseconds }
    },
  }
}

function notKept(response: Response): Response {
  const headers = new Headers(response.headers)
  headers.set('cache-control', 'no-store')
  headers.delete(edgeControl)
  return new Response(response.body, { status: response.status, headers })
}
