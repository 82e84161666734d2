import type { EdgeCache } from '../edge-cache.ts'
import { cacheApi } from '../stand-in/cache-api.ts'
import { workersCache } from './workers-cache.ts'

/**
 * Opens the cache that the platform offers: Workers Cache if it exists, else the Cache API.
 *
 * @param version The Worker's version, so that no page of another version is served. Workers Cache tells versions apart
 *   by itself.
 */
export function openEdgeCache(ctx: ExecutionContext, version: string): EdgeCache {
  return ctx.cache ? workersCache(ctx.cache) : cacheApi(caches.default, ctx, version)
}
