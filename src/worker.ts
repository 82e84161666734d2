import { WorkerEntrypoint } from 'cloudflare:workers'
import { apiApp, pagesApp } from './app.ts'
import type { PurgeFollowUp } from './cache/edge-cache.ts'
import { openEdgeCache } from './cache/edge/open-edge-cache.ts'
import { gateway } from './gateway/gateway.ts'

/** The pages, behind the edge cache. Only the gateway calls it, with requests that it makes itself. */
export class Pages extends WorkerEntrypoint<Env> {
  readonly #cache = openEdgeCache(this.ctx, this.env.VERSION?.id ?? '')

  override async fetch(request: Request): Promise<Response> {
    return this.#cache.serve(request, async (asked) => pagesApp.fetch(asked, this.env, this.ctx))
  }

  /** Purges pages by tag. A purge reaches only the cache of the entry point that makes it: this one. */
  purge(tags: readonly string[]): Promise<PurgeFollowUp> {
    return this.#cache.purge(tags)
  }
}

export { PurgeQueue } from './cache/purge/purge-queue.ts'

/** The gateway: runs on every request and is never cached. Also what the cron, the queues and mails run. */
export default {
  fetch: (request, env, ctx) => gateway(request, env, ctx, apiApp),
  async scheduled(controller, env, ctx) {
    const { cron } = await import('./api/upkeep/cron.ts')
    const { sweepJobs } = await import('./intake/jobs/sweep-jobs.ts')
    const { sweepPictures } = await import('./intake/sweep-pictures.ts')
    const { tendRawPages } = await import('./intake/sweep-raw-pages.ts')
    const { tendIntakeLog } = await import('./intake/tend-intake-log.ts')
    const { sweepTranslations } = await import('./jobs/sweep.ts')
    const { everyPart } = await import('./store/every-part.ts')
    const { databasesIn } = await import('./store/periods/databases.ts')
    const { sweepDeliveries } = await import('./notify/sweep-deliveries.ts')
    const now = new Date(controller.scheduledTime)
    await everyPart([
      () => cron(env, ctx.exports, now),
      () => sweepTranslations(env, ctx, now),
      () => sweepJobs(env, ctx, now),
      () => tendRawPages(env, now),
      ...databasesIn(env).map((one) => () => sweepPictures(one.d1, env.RAW)),
      () => tendIntakeLog(env, now),
      () => sweepDeliveries(env, now),
    ])
  },
  async queue(batch, env, ctx) {
    if (/-ingest(?:-dead)?$/.test(batch.queue)) {
      const { consumeJobs } = await import('./intake/jobs/consume-jobs.ts')
      await consumeJobs(batch, env, ctx)
    } else {
      const { consume } = await import('./jobs/consume.ts')
      await consume(batch, env, ctx)
    }
    const { deliverSoon } = await import('./notify/deliver-soon.ts')
    deliverSoon(env, ctx)
  },
  async email(message, env, ctx) {
    const { receiveMail } = await import('./intake/jobs/receive-mail.ts')
    await receiveMail(message, env, ctx)
  },
} satisfies ExportedHandler<Env>
