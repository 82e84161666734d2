import { evictDurableObject, runInDurableObject } from 'cloudflare:test'
import { exports } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { parseArticleId, type ArticleId } from '../../../src/article/article-address.ts'
import { parseDay, type Day } from '../../../src/article/day.ts'
import { workersCache } from '../../../src/cache/edge/workers-cache.ts'
import { PurgeSchedule } from '../../../src/cache/purge/purge-schedule.ts'
import { staleTags, type Change } from '../../../src/cache/purge/stale-tag.ts'
import { articlesTag, articleTag, monthOf } from '../../../src/cache/tags.ts'
import { workersCacheStandIn } from '../workers-cache-stand-in.ts'

const seconds = 1000
const minutes = 60 * seconds
const midnight = Date.UTC(2040, 0, 1) // no alarm of these tests rings by itself
const day = parseDay('2026-10-03')!

let number = 0

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: midnight })
})
afterEach(() => {
  vi.useRealTimers()
})

function idOf(index: number): ArticleId {
  return parseArticleId(index.toString().padStart(12, '0'))!
}

const change = (index: number, days: Day[] = [day]): Change => ({ article: idOf(index), days })

/** The queue's object with a schedule of its own in it, before the platform or a failing one. */
function scene() {
  const stub = exports.PurgeQueue.getByName(`test-${++number}`)
  const platform = workersCacheStandIn()
  const adapter = workersCache(platform.context)
  let call = (tags: string[]) => adapter.purge(tags)

  return {
    stub,
    platform,
    purges: platform.purges,
    adapter,
    calls: (replacement: typeof call) => {
      call = replacement
    },
    /** Acts on the object. Every visit is a new schedule, as after a restart. */
    inside: <R>(act: (schedule: Schedule) => Promise<R>) =>
      runInDurableObject(stub, (_queue, { storage }) => {
        const schedule = new PurgeSchedule(storage, (tags) => call(tags))
        return act({
          add: (one) => schedule.add(staleTags(one)),
          // The clock goes on, and the object is woken when it asked to be.
          async wait(milliseconds) {
            const until = Date.now() + milliseconds
            for (;;) {
              const alarm = await storage.getAlarm()
              if (alarm === null || alarm > until) break
              vi.setSystemTime(Math.max(alarm, Date.now()))
              await storage.deleteAlarm()
              await schedule.run()
            }
            vi.setSystemTime(until)
          },
        })
      }),
  }
}

type Schedule = {
  add(change: Change): Promise<void>
  wait(milliseconds: number): Promise<void>
}

const tagsOf = ({ purges }: ReturnType<typeof scene>) => purges.map(({ tags }) => tags)
const timesOf = ({ purges }: ReturnType<typeof scene>) =>
  purges.map(({ at }) => (at - midnight) / seconds)

/** The most calls in any minute. */
function busiestMinute(times: number[]): number {
  return Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + 60).length))
}

describe('the purges of one write', () => {
  it('are made before it is acknowledged, and again when nothing read before it can arrive', async () => {
    const world = scene()

    await world.inside(async ({ add, wait }) => {
      await add(change(1))
      expect(world.purges).toHaveLength(1)
      await wait(10 * minutes)
    })

    const tags = ['article:000000000001', 'day:2026-10-03', 'list', 'month:2026-10']
    expect(tagsOf(world)).toEqual([tags, tags])
    expect(timesOf(world)).toEqual([0, 60])
  })

  it('reach everything that names an article which is taken down', async () => {
    const world = scene()

    await world.inside(({ add }) => add({ ...change(1), isRemoved: true }))

    expect(tagsOf(world)[0]).toContain('rails')
  })
})

describe('the purges of many writes', () => {
  it.each([
    ['within ten minutes', 60],
    ['at one moment', 0],
  ])(
    'of 10,000 %s are no more than five a minute, reach every article within 36 seconds and lose none',
    async (_when, pauseMilliseconds) => {
      const world = scene()
      const days = Array.from({ length: 40 }, (_unused, index) =>
        parseDay(new Date(Date.UTC(2026, 8, index + 1)).toISOString().slice(0, 10)),
      ) as Day[]
      const written: { change: Change; at: number }[] = []

      await world.inside(async ({ add, wait }) => {
        for (let index = 0; index < 10_000; index++) {
          const one = change(index, [days[index % days.length]!])
          written.push({ change: one, at: Date.now() })
          await add(one)
          await wait(pauseMilliseconds)
        }
        await wait(10 * minutes)
      })

      const times = timesOf(world)
      expect(busiestMinute(times)).toBeLessThanOrEqual(5)
      for (const {
        change: { article, days: filed },
        at,
      } of written) {
        const reaching = new Set([
          ...(article ? [articleTag(article)] : []),
          ...filed.map(articlesTag),
          ...filed.map((one) => articlesTag(monthOf(one))),
        ])
        const first = world.purges.find(
          (purge) => purge.at >= at && purge.tags.some((tag) => reaching.has(tag)),
        )
        expect(first && first.at - at).toBeLessThanOrEqual(36 * seconds)
      }
      // Twelve seconds apart, until everything was purged twice.
      expect(times.length).toBeLessThanOrEqual(pauseMilliseconds ? 57 : 12)
    },
    60_000,
  )

  it('renew lists once a minute, and articles before them', async () => {
    const world = scene()

    await world.inside(async ({ add, wait }) => {
      for (let index = 0; index < 30; index++) {
        await add(change(index))
        await wait(4 * seconds)
      }
      await wait(10 * minutes)
    })

    const ofLists = world.purges.filter(({ tags }) => tags.includes('list'))
    const gaps = ofLists.slice(1).map(({ at }, index) => at - ofLists[index]!.at)
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(60 * seconds)
    expect(ofLists.length).toBeLessThanOrEqual(4)
    for (let index = 0; index < 30; index++)
      expect(world.purges.some(({ tags }) => tags.includes(articleTag(idOf(index))))).toBe(true)
  })
})

describe('what can go wrong', () => {
  it('a restart loses nothing and keeps the pause', async () => {
    const world = scene()
    await world.inside(async ({ add }) => {
      await add(change(1))
      await add(change(2))
    })

    await evictDurableObject(world.stub)
    await world.inside(({ wait }) => wait(2 * minutes))

    expect(timesOf(world)).toEqual([0, 12, 60, 72, 120])
    expect(tagsOf(world)[1]).toEqual(['article:000000000002'])
  })

  it('a failed purge is retried', async () => {
    const world = scene()
    let failures = 3
    world.calls((tags) =>
      failures-- > 0 ? Promise.reject(new Error('not today')) : world.adapter.purge(tags),
    )

    await world.inside(async ({ add, wait }) => {
      await add(change(1))
      await wait(10 * minutes)
    })

    expect(timesOf(world)).toEqual([180, 240])
    expect(tagsOf(world)[0]).toContain('article:000000000001')
  })

  it('other users of the account’s allowance only cause a delay', async () => {
    const world = scene()
    for (let index = 0; index < 25; index++) await world.platform.context.purge({ tags: ['x'] })
    world.purges.length = 0

    await world.inside(async ({ add, wait }) => {
      await add(change(1))
      await wait(5 * minutes)
    })

    expect(timesOf(world)).toEqual([60, 120])
  })

  it('what is written during its purge is purged after it', async () => {
    const world = scene()
    let again: Promise<void> | null = null
    let writeAgain = () => {}
    world.calls(async (tags) => {
      writeAgain()
      return world.adapter.purge(tags)
    })

    await world.inside(async ({ add, wait }) => {
      writeAgain = () => {
        again ??= add(change(1))
      }
      await add(change(1))
      await again
      await wait(12 * seconds)
    })

    expect(tagsOf(world).filter((tags) => tags.includes('article:000000000001'))).toHaveLength(2)
    expect(timesOf(world)).toEqual([0, 12])
  })
})
