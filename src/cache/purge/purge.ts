import { staleTags, type Change } from './stale-tag.ts'

/**
 * Purges the pages that a write made stale through the queue, which keeps the platform's limit and loses no purge. If
 * the queue fails, it purges at once, at the risk of the limit. If that also fails, it only logs the failure: the write
 * is done, and the old pages expire by themselves.
 */
export async function purge(
  { PurgeQueue, Pages }: Cloudflare.Exports,
  change: Change,
): Promise<void> {
  try {
    await PurgeQueue.getByName('pages').add([change])
  } catch (error) {
    logFailure(change, error)
    try {
      await Pages.purge(staleTags(change).map(({ tag }) => tag))
    } catch (again) {
      logFailure(change, again)
    }
  }
}

function logFailure({ article }: Change, error: unknown): void {
  console.error(JSON.stringify({ event: 'purge_failed', article, error: String(error) }))
}
