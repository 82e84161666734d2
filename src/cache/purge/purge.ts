import { staleTags, type Change } from './stale-tag.ts'

/**
 * Purges the pages that writes made stale through the queue, which keeps the platform's limit and loses no purge. If
 * the queue fails, it purges at once, at the risk of the limit. If that also fails, it only logs the failure: the
 * write is done, and the old pages expire by themselves.
 */
export async function purge(
  { PurgeQueue, Pages }: Cloudflare.Exports,
  ...changes: Change[]
): Promise<void> {
  try {
    await PurgeQueue.getByName('pages').add(changes)
  } catch (error) {
    logFailure(changes, error)
    try {
      await Pages.purge(changes.flatMap(staleTags).map(({ tag }) => tag))
    } catch (again) {
      logFailure(changes, again)
    }
  }
}

function logFailure(changes: readonly Change[], error: unknown): void {
  const articles = changes.map(({ article }) => article)
  console.error(JSON.stringify({ event: 'purge_failed', articles, error: String(error) }))
}
