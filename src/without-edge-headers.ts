import type { Context, Next } from 'hono'
import { edgeControl } from './cache/policies.ts'

/**
 * Hono middleware that keeps from readers what speaks to our own cache: it says nothing to them, and a cache on
 * the way to them is not ours to purge.
 */
export async function withoutEdgeHeaders(c: Context, next: Next): Promise<void> {
  await next()
  for (const name of [edgeControl, 'cache-tag']) c.res.headers.delete(name)
}
