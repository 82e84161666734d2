import { DurableObject } from 'cloudflare:workers'
import { PurgeSchedule } from './purge-schedule.ts'
import { staleTags, type Change } from './stale-tag.ts'

/** The one object that makes all purges, so that together they keep the platform's limit. */
export class PurgeQueue extends DurableObject<Env> {
  readonly #schedule = new PurgeSchedule(this.ctx.storage, (tags) =>
    this.ctx.exports.Pages.purge(tags),
  )

  /**
   * Purges the pages that writes made stale. Resolves when the tags are stored and, where purging is not limited, when
   * no reader gets these pages any more.
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
