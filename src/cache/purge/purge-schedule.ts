import type { PurgeFollowUp } from '../edge-cache.ts'
import { broadened, type StaleTag } from './stale-tag.ts'
import { WaitingTags } from './waiting-tags.ts'

/** Purges pages by tag and returns what the platform requires after that. */
type Purge = (tags: string[]) => Promise<PurgeFollowUp>

const maxTagsPerCall = 100
const maxDue = 2 * maxTagsPerCall // tags beyond two calls are purged more broadly
const retryMilliseconds = 60_000 // after a failed call; the platform counts calls by the minute

/**
 * Purges stale pages as fast as the platform allows and loses no tag. Each tag is stored before the write that made it
 * stale is acknowledged, and deleted when its purge has succeeded.
 *
 * When more tags are due than fit in two calls, broader ones replace them: articles by their day, days by their month.
 * So a burst of any size is purged in a few calls.
 *
 * @see docs/decisions/0013-purging.md
 */
export class PurgeSchedule {
  readonly #storage: DurableObjectStorage
  readonly #waiting: WaitingTags
  readonly #purge: Purge
  // One call at a time. Tags that become stale again during a call stay.
  #turn: Promise<void> = Promise.resolve()
  #staleAgain = new Set<string>()

  constructor(storage: DurableObjectStorage, purge: Purge) {
    this.#storage = storage
    this.#waiting = new WaitingTags(storage.sql)
    this.#purge = purge
  }

  /** Adds tags that are stale from now on. Resolves when they are stored, and purged if the limit allows it now. */
  async add(stale: readonly StaleTag[]): Promise<void> {
    this.#waiting.add(stale, Date.now())
    for (const { tag } of stale) this.#staleAgain.add(tag)
    await this.run()
  }

  /** How many tags wait for their first purge. Those that wait for their second are not counted. */
  countWaiting(): number {
    return this.#waiting.countFirst()
  }

  /** Purges what is due, as far as the limit allows, and sets an alarm for the rest. */
  run(): Promise<void> {
    const turn = this.#turn.then(() => this.#runTurn())
    this.#turn = turn.catch(() => {}) // the caller gets the error of `turn`
    return turn
  }

  async #runTurn(): Promise<void> {
    let restUntil = this.#storage.kv.get<number>('restUntil') ?? 0
    while (restUntil <= Date.now()) {
      const tags = this.#nextTags()
      if (tags.length === 0) break
      restUntil = Date.now() + (await this.#call(tags))
      this.#storage.kv.put('restUntil', restUntil)
    }
    const wake = restUntil > Date.now() ? restUntil : this.#waiting.nextDue()
    if (wake !== null && wake !== (await this.#storage.getAlarm()))
      await this.#storage.setAlarm(wake)
  }

  #nextTags(): string[] {
    const now = Date.now()
    while (this.#waiting.countDue(now) > maxDue) {
      const due = this.#waiting.due(now, Number.MAX_SAFE_INTEGER)
      const replaceable = due.filter(({ broader }) => broader.length > 0)
      if (replaceable.length === 0) break
      const tags = replaceable.map(({ tag }) => tag)
      this.#waiting.replace(tags, broadened(replaceable), now)
    }
    return this.#waiting.due(now, maxTagsPerCall).map(({ tag }) => tag)
  }

  /** @returns How long to rest, in milliseconds. */
  async #call(tags: string[]): Promise<number> {
    this.#staleAgain.clear()
    try {
      const { restMilliseconds, repeatMilliseconds } = await this.#purge(tags)
      const done = tags.filter((tag) => !this.#staleAgain.has(tag))
      this.#waiting.purged(done, repeatMilliseconds && Date.now() + repeatMilliseconds)
      return restMilliseconds
    } catch (error) {
      console.error(
        JSON.stringify({ event: 'purge_failed', tags: tags.length, error: String(error) }),
      )
      return retryMilliseconds
    }
  }
}
