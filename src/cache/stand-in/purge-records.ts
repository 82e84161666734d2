// Purges are kept as one entry a tag that holds the time of the last one, and one for the last of all, for
// longer than any page lives.
const records = 'https://purge.invalid/'
const recordSeconds = 30 * 24 * 60 * 60
const lookMilliseconds = 1000
const maxRemembered = 20_000 // tags; some 2 MB

/**
 * When pages were last purged, by tag, in milliseconds since 1970. What was looked up in the cache is remembered
 * until something is purged again: a purge that is made here is known at once, one that another isolate of the
 * data centre makes within a second.
 */
export class PurgeRecords {
  readonly #cache: Cache
  readonly #remembered = new Map<string, { purgedAt: number; asOf: number }>()
  // The last purge of all: its time, its record, and how many different ones were seen. What was looked up
  // before the record changed may be out of date.
  #last = 0
  #record = ''
  #changes = 0
  #lookedAt = 0

  constructor(cache: Cache) {
    this.#cache = cache
  }

  /** Notes that the pages with these tags are no longer the current ones. */
  async add(tags: readonly string[]): Promise<void> {
    const now = Date.now()
    this.#last = Math.max(this.#last, now)
    for (const tag of tags) this.#remember(tag, now, this.#changes)
    await Promise.all(tags.map((tag) => this.#put(recordOf(tag), String(now))))
    // After the others: who sees it sees them. No two are the same.
    const record = `${now} ${crypto.randomUUID()}`
    await this.#put(records, record)
    this.#note(record)
  }

  /** Learns of the purges of others; enough for a second. One match, or none. */
  async look(now: number): Promise<void> {
    if (Math.abs(now - this.#lookedAt) < lookMilliseconds) return
    const record = await this.#read(records)
    if (record !== this.#record) this.#note(record)
    this.#lookedAt = now
  }

  /**
   * Says whether a page is still the current one, as of the last look. One match for each tag that was not
   * looked up since the last purge, and none when the page is younger than that.
   *
   * @param startedAt When its rendering began.
   */
  async isCurrent(startedAt: number, tags: readonly string[]): Promise<boolean> {
    if (this.#last < startedAt) return true
    const times = await Promise.all(tags.map((tag) => this.#purgedAt(tag)))
    return Math.max(...times) < startedAt
  }

  async #purgedAt(tag: string): Promise<number> {
    const asOf = this.#changes
    const known = this.#remembered.get(tag)
    if (known?.asOf === asOf) return known.purgedAt
    return this.#remember(tag, timeIn(await this.#read(recordOf(tag))), asOf)
  }

  // Never back: a purge that was made here meanwhile may not have reached the cache.
  #remember(tag: string, time: number, asOf: number): number {
    const purgedAt = Math.max(time, this.#remembered.get(tag)?.purgedAt ?? 0)
    if (this.#remembered.size >= maxRemembered) this.#remembered.clear()
    this.#remembered.set(tag, { purgedAt, asOf })
    return purgedAt
  }

  #note(record: string): void {
    this.#record = record
    this.#changes++
    this.#last = Math.max(this.#last, timeIn(record))
  }

  async #read(key: string): Promise<string> {
    return (await (await this.#cache.match(key))?.text()) ?? ''
  }

  #put(key: string, record: string): Promise<void> {
    const headers = { 'cache-control': `max-age=${recordSeconds}` }
    return this.#cache.put(key, new Response(record, { headers }))
  }
}

const opened = new WeakMap<Cache, PurgeRecords>()

/** Opens the records of a cache; all requests of an isolate share what is remembered of them. */
export function purgeRecords(cache: Cache): PurgeRecords {
  const known = opened.get(cache) ?? new PurgeRecords(cache)
  opened.set(cache, known)
  return known
}

function timeIn(record: string): number {
  return Number.parseInt(record, 10) || 0
}

function recordOf(tag: string): string {
  return records + encodeURIComponent(tag)
}
