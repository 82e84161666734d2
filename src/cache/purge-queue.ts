import { DurableObject } from 'cloudflare:workers'
import { PurgeSchedule } from './purge-schedule.ts'
import { staleTags, type Change } from './stale-tag.ts'

/** The one object that all purges go through, so that together they keep to the platform's limit. */
export class PurgeQueue extends DurableObject<Env> {
  readonly #schedule = new PurgeSchedule(this.ctx.storage, (tags) =>
    this.ctx.exports.Pages.purge(tags),
  )

  /**
   * Has the pages renewed that a write made stale. Resolves when that can no longer be forgotten, and, where
   * purging is not limited, when no reader is given them any more.
   */
  async add(change: Change): Promise<void> {
    await this.#schedule.add(staleTags(change))
  }

  override async alarm(): Promise<void> {
    await this.#schedule.run()
  }
}
