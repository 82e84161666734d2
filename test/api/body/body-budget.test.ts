import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { BodyBudget } from '../../../src/api/body/body-budget.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** Whether a promise is fulfilled after some time. */
async function isDone(promise: Promise<void>, milliseconds = 100): Promise<boolean> {
  let done = false
  void promise.then(
    () => (done = true),
    () => {},
  )
  await vi.advanceTimersByTimeAsync(milliseconds)
  return done
}

describe('BodyBudget', () => {
  it('admits bodies while they fit together', async () => {
    const budget = new BodyBudget(10)

    await budget.open().add(new Uint8Array(6))
    await budget.open().add(new Uint8Array(4))

    expect(budget.held).toBe(10)
  })

  it('makes others wait until one is released', async () => {
    const budget = new BodyBudget(10)
    const first = budget.open()
    await first.add(new Uint8Array(8))
    const second = budget.open().add(new Uint8Array(8))

    expect(await isDone(second)).toBe(false)
    first.release()
    expect(await isDone(second)).toBe(true)
    expect(budget.held).toBe(8)
  })

  it('always lets the first one finish, so that not all wait for each other', async () => {
    const budget = new BodyBudget(10)
    const [first, second] = [budget.open(), budget.open()]
    await first.add(new Uint8Array(5))
    await second.add(new Uint8Array(5))
    const rest = second.add(new Uint8Array(5))

    await first.add(new Uint8Array(5))
    expect(await isDone(rest)).toBe(false)
    first.release()
    expect(await isDone(rest)).toBe(true)
  })

  it('refuses a body that has waited for 20 seconds', async () => {
    const budget = new BodyBudget(10)
    const talking = budget.open()
    await talking.add(new Uint8Array(9))
    const waiting = budget.open()
    const refused = waiting.add(new Uint8Array(2)).catch((error: unknown) => error)

    for (let second = 0; second < 21; second++) {
      await vi.advanceTimersByTimeAsync(1000)
      talking.heardAt = Date.now()
    }

    expect(await refused).toMatchObject({ code: 'busy', headers: { 'retry-after': '10' } })
    waiting.release()
    expect(budget.held).toBe(9)
  })

  it('gives up a silent body while others wait', async () => {
    const budget = new BodyBudget(10)
    const silent = budget.open()
    await silent.add(new Uint8Array(9))
    const waiting = budget.open().add(new Uint8Array(5))

    expect(await isDone(waiting, 11_000)).toBe(true)
    expect(budget.held).toBe(5)
    await expect(silent.add(new Uint8Array(1))).rejects.toMatchObject({ code: 'body_unreadable' })
  })
})
