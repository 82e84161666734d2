import { staleTags, type Change } from './stale-tag.ts'

/**
 * Has the pages renewed that a write made stale: by the queue, which keeps to the platform's limit and forgets
 * nothing, or without it at once, at the risk of the limit. What was written is written: when both fail it is
 * logged, and the pages of before live until their time is over.
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
