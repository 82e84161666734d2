import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { retryRead, retryWrite } from '../../../src/store/d1/retry.ts'
import { StorageFault, UncertainWrite } from '../../../src/store/d1/storage-fault.ts'
import { d1Errors } from '../failing.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** What work comes to that fails as listed and then succeeds, and how often it was tried. */
async function outcome(retry: typeof retryRead, ...failures: unknown[]) {
  let attempts = 0
  const result = retry(async () => {
    const failure = failures[attempts++]
    if (failure instanceof Error) throw failure
    if (typeof failure === 'string') throw new Error(failure)
    return 'done'
  }).catch((error: unknown) => error)
  await vi.runAllTimersAsync()
  return { result: await result, attempts }
}

describe.each([
  ['retryRead()', retryRead],
  ['retryWrite()', retryWrite],
])('%s', (_name, retry) => {
  it.each([
    d1Errors.lost,
    d1Errors.updated,
    d1Errors.reset,
    d1Errors.starting,
    d1Errors.unreachable,
  ])('tries again after %s', async (message) => {
    expect(await outcome(retry, message, message)).toEqual({ result: 'done', attempts: 3 })
  })

  it('gives up after four attempts and 1.4 seconds of pauses at most', async () => {
    const started = Date.now()
    const { result, attempts } = await outcome(retry, ...Array<string>(9).fill(d1Errors.lost))

    expect(result).toBeInstanceOf(StorageFault)
    expect(attempts).toBe(4)
    expect(Date.now() - started).toBeLessThanOrEqual(1400)
    expect(Date.now() - started).toBeGreaterThanOrEqual(700)
  })

  it.each([d1Errors.queued, d1Errors.tooMany, d1Errors.memory, d1Errors.cpu, d1Errors.timeout])(
    'does not add to an overload: %s',
    async (message) => {
      const { result, attempts } = await outcome(retry, message)

      expect(attempts).toBe(1)
      expect(result).toMatchObject({ name: 'StorageFault', kind: 'overload' })
    },
  )

  it.each([
    ['lasting', d1Errors.table],
    ['full', d1Errors.size],
    ['full', d1Errors.account],
    ['full', d1Errors.disk],
    ['quota', d1Errors.rowsRead],
    ['quota', d1Errors.rowsWritten],
  ])('does not try again what cannot succeed, as it is %s: %s', async (kind, message) => {
    const { result, attempts } = await outcome(retry, message)

    expect(attempts).toBe(1)
    expect(result).toMatchObject({ name: 'StorageFault', kind })
  })

  it('lets errors of another origin pass as they are', async () => {
    const error = new TypeError('body is undefined')

    expect(await outcome(retry, error)).toEqual({ result: error, attempts: 1 })
  })

  it('finds the fault inside an error of Drizzle and drops the values that it contains', async () => {
    const wrapped = new Error('Failed query: select ?\nparams: what a reader sought', {
      cause: new Error(d1Errors.table),
    })

    const { result } = await outcome(retry, wrapped)

    expect(result).toMatchObject({ name: 'StorageFault', message: d1Errors.table })
    expect(String((result as Error).stack)).not.toContain('reader')
  })
})

describe('a database that never answers', () => {
  it('is given up once, without another attempt', async () => {
    const never = () => new Promise<never>(() => {})
    const read = retryRead(never).catch((error: unknown) => error)
    const write = retryWrite(never).catch((error: unknown) => error)

    await vi.advanceTimersByTimeAsync(10_000)
    expect(await read).toBeInstanceOf(StorageFault)
    await vi.advanceTimersByTimeAsync(20_000)
    expect(await write).toBeInstanceOf(UncertainWrite)
  })
})

describe('retryWrite()', () => {
  it('reports an uncertain write when the answer was lost, and only then', async () => {
    const lost = await outcome(retryWrite, ...Array<string>(4).fill(d1Errors.lost))
    const refused = await outcome(retryWrite, d1Errors.queued)

    expect(lost.result).toBeInstanceOf(UncertainWrite)
    expect(refused.result).not.toBeInstanceOf(UncertainWrite)
  })
})
