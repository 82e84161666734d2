import { DurableObject } from 'cloudflare:workers'
import { PurgeSchedule } from './purge-schedule.ts'
import { staleTags, type Change } from './stale-tag.ts'

/** The one object that all purges go through, so that together they keep to the platform's limit. */
export class PurgeQueue extends DurableObject<Env> {
  readonly #schedule = new PurgeSchedule(this.ctx.storage, (tags) =>
    this.ctx.exports.Pages.purge(tags),
  )

  /**
   * Has the pages renewed that writes made stale. Resolves when that can no longer be forgotten, and, where
   * purging is not limited, when no reader is given them any more.
   */
  async add(changes: readonly Change[]): Promise<void> {
    await this.#schedule.add(changes.flatMap(staleTags))
  }

  /** How many tags wait to be purged for the first time. */
  async waiting(): Promise<number> {
    return this.#schedule.countWaiting()
  }

  override async alarm(): Promise<void> {
    await this.#schedule.run()
  }
}
