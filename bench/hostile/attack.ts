import { setTimeout as sleep } from 'node:timers/promises'
import { cpuOf } from '../edge/process-stat.ts'
import { outcomeOf, posted, storyPage, type Case } from './case.ts'
import { Debugger } from './debugger.ts'
import type { Service } from './service.ts'

/** What came of a case. */
export type Attack = {
  outcomes: readonly string[]
  cpuMilliseconds: number
  /** From the first request to the last answer. */
  milliseconds: number
  /** The most bytes outside of V8's heap that were seen at once. */
  outside: number
  /** What should not have been; empty where all is well. */
  faults: string[]
}

const maxMilliseconds = 5000 // of CPU for one answer
const sampleMilliseconds = 20

/** Does a case to the service and looks whether the next request is served. */
export async function attack(service: Service, { act, outcomes: allowed }: Case): Promise<Attack> {
  const watch = new Watch(service.inspectorPort)
  await watch.start()
  const before = cpuOf([service.pid])
  const startedAt = performance.now()
  const faults: string[] = []
  const answers = await act(service.port).catch((error: unknown) => {
    faults.push(String(error instanceof Error ? (error.cause ?? error) : error))
    return []
  })
  const milliseconds = performance.now() - startedAt
  const outside = await watch.stop()
  const isAlive = await service.isAlive()
  const cpuMilliseconds = isAlive ? cpuOf([service.pid]) - before : Number.NaN
  const outcomes = [...new Set(answers.map(outcomeOf))].toSorted()
  for (const outcome of outcomes)
    if (!allowed.includes(outcome)) faults.push(`answered with ${outcome}`)
  if (cpuMilliseconds / Math.max(1, answers.length) > maxMilliseconds) faults.push('took too long')
  if (!isAlive) faults.push('the isolate died')
  else if (outcomeOf(await posted(service.port, storyPage())) !== 'article')
    faults.push('the next page was not read')
  return { outcomes, cpuMilliseconds, milliseconds, outside, faults }
}

/** Asks the isolate again and again what it holds outside of the heap. */
class Watch {
  readonly #port: number
  #isOver = false
  #most = 0
  #done: Promise<void> = Promise.resolve()

  constructor(port: number) {
    this.#port = port
  }

  async start(): Promise<void> {
    const inside = await Debugger.connect(this.#port)
    this.#done = (async () => {
      while (!this.#isOver) {
        const dirty = await inside.usage()
        const isMuch = (dirty?.backingStorageSize ?? 0) > this.#most
        const usage = isMuch ? await inside.cleanUsage() : dirty
        if (usage === null) break
        if (isMuch) this.#most = Math.max(this.#most, usage.backingStorageSize)
        await sleep(sampleMilliseconds)
      }
      inside.close()
    })()
  }

  async stop(): Promise<number> {
    this.#isOver = true
    await this.#done
    return this.#most
  }
}
