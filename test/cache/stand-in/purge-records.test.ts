import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { PurgeRecords, purgeRecords } from '../../../src/cache/stand-in/purge-records.ts'

const start = Date.UTC(2026, 9, 5)
const tags = ['article:x', 'list']

let cache: Cache
let number = 0

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: start })
  cache = await caches.open(`records-${++number}`)
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

const later = (milliseconds: number) => vi.advanceTimersByTime(milliseconds)
/** Whether a page with both tags is current for the records of an isolate. */
const isCurrent = async (records: PurgeRecords, startedAt = start) => {
  await records.look(Date.now())
  return records.isCurrent(startedAt, tags)
}

describe('PurgeRecords', () => {
  it('distinguishes pages that began before a purge of one of their tags from younger ones', async () => {
    const records = new PurgeRecords(cache)
    later(10)
    await records.add(['list', 'day:2026-10-05'])

    expect(await isCurrent(records)).toBe(false)
    expect(await isCurrent(records, start + 10)).toBe(false)
    expect(await isCurrent(records, start + 11)).toBe(true)
    expect(await records.isCurrent(start, ['article:x'])).toBe(true)
  })

  it('asks the cache once while nothing is purged, and not for tags', async () => {
    const records = new PurgeRecords(cache)
    const match = vi.spyOn(cache, 'match')

    for (let index = 0; index < 5; index++) expect(await isCurrent(records)).toBe(true)

    expect(match).toHaveBeenCalledTimes(1)
  })

  it('looks each tag up once after a purge', async () => {
    const records = new PurgeRecords(cache)
    later(10)
    await records.add(['day:2026-10-05'])
    const match = vi.spyOn(cache, 'match')

    for (let index = 0; index < 5; index++) expect(await isCurrent(records)).toBe(true)
    expect(match).toHaveBeenCalledTimes(1 + tags.length)

    await records.add(['list'])
    for (let index = 0; index < 5; index++) expect(await isCurrent(records)).toBe(false)
    expect(match).toHaveBeenCalledTimes(1 + 2 * tags.length)
  })

  it('learns within a second of what another isolate purged, though it had looked the tags up', async () => {
    const [here, there] = [new PurgeRecords(cache), new PurgeRecords(cache)]
    later(10)
    await there.add(['day:2026-10-05'])
    expect(await isCurrent(here)).toBe(true)

    later(10)
    await there.add(['list'])
    later(1000)

    expect(await isCurrent(here)).toBe(false)
  })

  it('does not miss the purge of another isolate because of its own', async () => {
    const [here, there] = [new PurgeRecords(cache), new PurgeRecords(cache)]
    later(10)
    await here.add(['day:2026-10-05'])
    expect(await isCurrent(here)).toBe(true)

    later(10)
    await there.add(['list'])
    await here.add(['day:2026-10-04'])

    expect(await isCurrent(here)).toBe(false)
  })

  it('knows a purge of its own before the cache does', async () => {
    const records = new PurgeRecords(cache)
    await isCurrent(records)
    later(10)
    const { promise, resolve } = Promise.withResolvers<void>()
    vi.spyOn(cache, 'put').mockReturnValue(promise)

    const purging = records.add(['list'])

    expect(await isCurrent(records)).toBe(false)
    resolve()
    await purging
    expect(await isCurrent(records)).toBe(false)
  })

  it('finds what was purged before it existed', async () => {
    later(10)
    await new PurgeRecords(cache).add(['list'])

    expect(await isCurrent(new PurgeRecords(cache))).toBe(false)
  })
})

describe('purgeRecords()', () => {
  it('opens the records of a cache once for all requests', async () => {
    expect(purgeRecords(cache)).toBe(purgeRecords(cache))
    expect(purgeRecords(cache)).not.toBe(purgeRecords(await caches.open('another')))
    expect(caches.default).toBe(caches.default)
  })
})
