// Purges are recorded in the cache for longer than any page lives. Each tag has an entry with the time of its last
// purge. Another entry has the time of the latest purge of any tag.
const records = 'https://purge.invalid/'
const recordSeconds = 30 * 24 * 60 * 60
const lookMilliseconds = 1000
const maxRemembered = 20_000 // tags; some 2 MB

/**
 * When pages were last purged, by tag, in milliseconds since 1970. What was looked up in the cache is remembered until
 * the next purge. A purge by this isolate is known at once, one by another isolate of the data centre within a second.
 */
export class PurgeRecords {
  readonly #cache: Cache
  readonly #remembered = new Map<string, { purgedAt: number; asOf: number }>()
  // The latest purge of any tag: its time, its record, and how many different records were seen. A tag that was looked
  // up before the record changed may be out of date.
  #last = 0
  #record = ''
  #changes = 0
  #lookedAt = 0

  constructor(cache: Cache) {
    this.#cache = cache
  }

  /** Records that the pages with these tags are no longer current. */
  async add(tags: readonly string[]): Promise<void> {
    const now = Date.now()
    this.#last = Math.max(this.#last, now)
    for (const tag of tags) this.#remember(tag, now, this.#changes)
    await Promise.all(tags.map((tag) => this.#put(recordOf(tag), String(now))))
    // Written last, so that an isolate that sees this record also sees the others. No two records are the same.
    const record = `${now} ${crypto.randomUUID()}`
    await this.#put(records, record)
    this.#note(record)
  }

  /** Looks for purges by other isolates, at most once a second. One match, or none. */
  async look(now: number): Promise<void> {
    if (Math.abs(now - this.#lookedAt) < lookMilliseconds) return
    const record = await this.#read(records)
    if (record !== this.#record) this.#note(record)
    this.#lookedAt = now
  }

  /**
   * Whether a page is still current, as of the last look. One match for each tag that was not looked up since the last
   * purge; none if the page is younger than that purge.
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

  // Never an earlier time: a purge made here meanwhile may not have reached the cache.
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

/** Opens the records of a cache; all requests of an isolate share them. */
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
