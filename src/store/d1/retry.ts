import { StorageFault, storageFault, UncertainWrite } from './storage-fault.ts'

const maxAttempts = 4
const firstPauseMilliseconds = 200 // at most; doubled each time, and at least half of it is waited
const readLimitMilliseconds = 10_000
const writeLimitMilliseconds = 30_000 // as long as D1 lets a query run

/**
 * Reads from the database in spite of its short failures: what D1 calls transient is tried again up to
 * three times, after pauses of 1.4 s together at most; an attempt that is not answered in 10 s is the last.
 *
 * @param work May run more than once.
 * @throws {StorageFault} The database failed in any way; other errors pass as they are.
 */
export function retryRead<Result>(work: () => Promise<Result>): Promise<Result> {
  return retry(work, readLimitMilliseconds, (message) => new StorageFault(message))
}

/**
 * The same for one transaction that comes to the same when it runs twice, and has 30 s.
 *
 * @throws {UncertainWrite} The database failed and may have written before.
 * @throws {StorageFault} It failed and has not.
 */
export function retryWrite<Result>(work: () => Promise<Result>): Promise<Result> {
  return retry(work, writeLimitMilliseconds, (message) => new UncertainWrite(message))
}

async function retry<Result>(
  work: () => Promise<Result>,
  limitMilliseconds: number,
  interrupted: (message: string) => StorageFault,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await within(limitMilliseconds, work, interrupted)
    } catch (error) {
      const fault = storageFault(error)
      if (!fault) throw error
      if (fault.kind !== 'transient') throw new StorageFault(fault.message, fault.kind)
      if (attempt === maxAttempts) throw interrupted(fault.message)
      await sleep((0.5 + Math.random() / 2) * firstPauseMilliseconds * 2 ** (attempt - 1))
    }
  }
}

async function within<Result>(
  milliseconds: number,
  work: () => Promise<Result>,
  interrupted: (message: string) => StorageFault,
): Promise<Result> {
  const { promise: limit, reject } = Promise.withResolvers<never>()
  const message = `Cannot wait for the database: no answer within ${milliseconds} ms`
  const timer = setTimeout(() => reject(interrupted(message)), milliseconds)
  try {
    return await Promise.race([work(), limit])
  } finally {
    clearTimeout(timer)
  }
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
