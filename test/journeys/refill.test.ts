import { applyD1Migrations, createExecutionContext, runInDurableObject } from 'cloudflare:test'
import { env, exports } from 'cloudflare:workers'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { pagesApp } from '../../src/app.ts'
import { articlePath } from '../../src/article/article-address.ts'
import { articleDay } from '../../src/article/article-date.ts'
import { workersCache } from '../../src/cache/edge/workers-cache.ts'
import { PurgeSchedule } from '../../src/cache/purge/purge-schedule.ts'
import { staleTags } from '../../src/cache/purge/stale-tag.ts'
import { openArticleStore } from '../../src/store/article-store.ts'
import { workersCacheStandIn } from '../cache/workers-cache-stand-in.ts'
import { moment } from '../fixtures/articles.ts'
import { story } from '../fixtures/stories.ts'
import { site } from './service.ts'

// Readers behind Workers Cache whose database is a copy that lags, and a scraper who writes to the primary.

const seconds = 1000
const now = moment('2026-10-05T10:00:00.000Z')
const lagging = new Proxy(env.DB, {
  get: (primary, name) =>
    name === 'withSession'
      ? () => env.REPLICA.withSession()
      : Reflect.get(primary, name)?.bind?.(primary),
})

let number = 0

beforeAll(() => applyD1Migrations(env.REPLICA, env.MIGRATIONS))
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2040, 0, 1) })
})
afterEach(() => {
  vi.useRealTimers()
})

/** A service with one article, `old`, in both databases, and in no cache. */
async function service() {
  const path = `refill-${++number}`
  const versions = {
    old: await story({ path, title: 'Licht', text: 'Der alte Text.' }),
    new: await story({ path, title: 'Licht', text: 'Der neue Text.' }),
  }
  const write = (to: D1Database, version: keyof typeof versions) =>
    openArticleStore(to).save(versions[version], now)
  const address = articlePath({
    ...versions.old,
    day: articleDay({ ...versions.old, firstSeenAt: now }),
  })
  const platform = workersCacheStandIn()
  const adapter = workersCache(platform.context)
  const queue = exports.PurgeQueue.getByName(path)
  const inQueue = <R>(act: (schedule: PurgeSchedule, storage: DurableObjectStorage) => R) =>
    runInDurableObject(queue, (_queue, { storage }) =>
      act(new PurgeSchedule(storage, (tags) => adapter.purge(tags)), storage),
    )
  await write(env.DB, 'old')
  await write(env.REPLICA, 'old')

  return {
    /** What a reader is shown; `whileRendered` runs between the reading of the database and the answer. */
    async read(whileRendered: () => unknown = () => {}): Promise<string> {
      const response = await platform.fetch(new Request(site + address), (asked) =>
        adapter.serve(asked, async (request) => {
          const ctx = createExecutionContext()
          const rendered = await pagesApp.fetch(request, { ...env, DB: lagging }, ctx)
          await whileRendered()
          return rendered
        }),
      )
      const text = await response.text()
      await platform.settled()
      return /Der (alte|neue) Text/.exec(text)?.[1] ?? text
    },
    /** A write that is acknowledged. */
    async ingest(): Promise<void> {
      await write(env.DB, 'new')
      const change = {
        article: versions.old.id,
        days: [articleDay({ ...versions.old, firstSeenAt: now })],
      }
      await inQueue((schedule) => schedule.add(staleTags(change)))
    },
    replicate: () => write(env.REPLICA, 'new'),
    /** Time passes, and the queue is woken when it asked to be. */
    async wait(milliseconds: number): Promise<void> {
      const until = Date.now() + milliseconds
      await inQueue(async (schedule, storage) => {
        for (;;) {
          const alarm = await storage.getAlarm()
          if (alarm === null || alarm > until) break
          vi.setSystemTime(alarm)
          await storage.deleteAlarm()
          await schedule.run()
        }
      })
      vi.setSystemTime(until)
    },
  }
}

describe('an article that is written again', () => {
  it('is new for the next reader after the acknowledgement', async () => {
    const { read, ingest, replicate } = await service()
    expect(await read()).toBe('alte')

    await replicate()
    await ingest()

    expect(await read()).toBe('neue')
  })

  it('is put back by a reader who read before the write, for a minute at most', async () => {
    const { read, ingest, replicate, wait } = await service()

    await read(async () => {
      await ingest()
      await replicate()
    })
    expect(await read()).toBe('alte') // so the race is real

    await wait(61 * seconds)

    expect(await read()).toBe('neue')
  })

  it('is not put back by a reader whose page took longer than that is safe for', async () => {
    const { read, ingest, replicate } = await service()

    await read(async () => {
      await ingest()
      await replicate()
      vi.advanceTimersByTime(20 * seconds)
    })

    expect(await read()).toBe('neue')
  })

  it('is put back by a copy that lags, for a minute at most', async () => {
    const { read, ingest, replicate, wait } = await service()

    await ingest()
    expect(await read()).toBe('alte')
    await wait(40 * seconds)
    expect(await read()).toBe('alte')
    await replicate()

    await wait(21 * seconds)

    expect(await read()).toBe('neue')
  })

  it('is not pinned by a copy that lags for longer than anyone thought', async () => {
    const { read, ingest, replicate, wait } = await service()
    await ingest()
    await read()
    await wait(120 * seconds)
    expect(await read()).toBe('alte')
    await replicate()

    await wait(601 * seconds) // what the policy of articles calls fresh
    await read() // renewed behind this one

    expect(await read()).toBe('neue')
  })
})
