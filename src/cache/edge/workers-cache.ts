import type { EdgeCache } from '../edge-cache.ts'
import { edgeControl } from '../policies.ts'

// The platform allows five calls a minute; its reserve of 25 is left to others on the account.
const restMilliseconds = 12_000

// A page that took longer to render is not cached, and no replica of the database is expected to lag more.
const maxRenderMilliseconds = 15_000
const maxLagMilliseconds = 45_000

/**
 * Workers Cache: the platform looks a page up before this Worker runs and stores what it returns, so serving a page is
 * rendering it. Purging is global.
 *
 * The platform does not know when the data of a page was read that it stores after a purge. So each purge must be made
 * twice: by the second, no page that was read before the write can still arrive.
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
