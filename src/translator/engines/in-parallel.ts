/**
 * Does a job for each item, at most `limit` at once, and gives the results in the items' order.
 *
 * The first error ends it: nothing more is begun, and the error is thrown. Nothing is shared between calls, since a
 * Worker must not wait for a promise of another request.
 */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  limit: number,
  job: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  let next = 0
  let isStopped = false
  const worker = async () => {
    while (!isStopped) {
      const index = next++
      const item = items[index]
      if (item === undefined) return
      try {
        results[index] = await job(item, index)
      } catch (error) {
        isStopped = true
        throw error
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker))
  return results
}
