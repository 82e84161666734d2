// Purges are kept as one entry a tag that holds the time of the last one, and one for the last of all, for
// longer than any page lives.
const records = 'https://purge.invalid/'
const recordSeconds = 30 * 24 * 60 * 60

/** Notes that the pages with these tags are no longer the current ones. */
export async function recordPurge(cache: Cache, tags: readonly string[]): Promise<void> {
  const now = String(Date.now())
  const put = (record: string) =>
    cache.put(
      record,
      new Response(now, { headers: { 'cache-control': `max-age=${recordSeconds}` } }),
    )
  await Promise.all(tags.map((tag) => put(recordOf(tag))))
  await put(records) // after the others: who sees it sees them
}

/** When anything was last purged, in milliseconds since 1970; 0 when never. One match. */
export const lastPurge = (cache: Cache): Promise<number> => timeIn(cache, records)

/** When any of these tags was last purged. One match a tag. */
export async function lastPurgeOf(cache: Cache, tags: readonly string[]): Promise<number> {
  return Math.max(0, ...(await Promise.all(tags.map((tag) => timeIn(cache, recordOf(tag))))))
}

async function timeIn(cache: Cache, record: string): Promise<number> {
  const response = await cache.match(record)
  return response ? Number(await response.text()) : 0
}

function recordOf(tag: string): string {
  return records + encodeURIComponent(tag)
}
