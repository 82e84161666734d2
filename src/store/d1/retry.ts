import { StorageFault, storageFault, UncertainWrite } from './storage-fault.ts'

const maxAttempts = 4
const firstPauseMilliseconds = 200 // at most; doubled each time, and at least half of it is waited
const readLimitMilliseconds = 10_000
const writeLimitMilliseconds = 30_000 // as long as D1 lets a query run

/**
 * Reads from the database and retries failures that D1 calls transient: up to three times, after pauses that add up to
 * 1.4 s at most. An attempt that is not answered within 10 s is the last.
 *
 * @param work May run more than once.
 * @throws {StorageFault} The database failed; other errors are not changed.
 */
export function retryRead<Result>(work: () => Promise<Result>): Promise<Result> {
  return retry(work, readLimitMilliseconds, (message) => new StorageFault(message))
}

/**
 * Writes to the database with the same retries; an attempt has 30 s.
 *
 * @param work One transaction that is idempotent: it may run more than once.
 * @throws {UncertainWrite} The database failed, and may have written before.
 * @throws {StorageFault} The database failed and has written nothing.
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

/**
 * Waits for some work, but no longer than so many milliseconds.
 *
 * @param interrupted Makes the error for what has taken longer; it may still be done.
 */
export async function within<Result>(
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
