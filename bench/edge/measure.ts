import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { median, quantile } from '../statistics.ts'
import type { Job, Outcome, Request } from './load.ts'
import { cpuOf } from './process-stat.ts'

/** Something to measure: what is asked of which server, and how often in a round. */
export type Case = {
  name: string
  server: { port: number; pids: readonly number[] }
  /** The requests of a round; rounds may differ, so that what was asked before is not asked again. */
  requests: (round: number) => Request[] | Promise<Request[]>
  /** The status that every answer must have. */
  status: number
  /** Done before each round, and not measured. */
  prepare?: () => Promise<unknown>
}

/** What a case came to: of requests a second and CPU the median of its rounds, of latencies all. */
export type Result = { perSecond: number; p50: number; p99: number; cpuMicroseconds: number }

const connections = 8
const rounds = 5
const client = fileURLToPath(new URL('load.ts', import.meta.url))

/**
 * Measures cases in turns, round by round, so that a machine that is busy for a while is so for all of them. Round 0
 * warms up and does not count.
 *
 * @throws {Error} An answer had another status than its case expects.
 */
export async function measure(cases: readonly Case[]): Promise<Map<string, Result>> {
  const child = fork(client)
  const figures = new Map(cases.map(({ name }) => [name, new Figures()]))
  try {
    for (let round = 0; round <= rounds; round++) {
      console.error(round === 0 ? 'Warming up' : `Round ${round} of ${rounds}`)
      for (const one of cases) {
        const figure = await measureRound(child, one, round)
        if (round > 0) figures.get(one.name)?.add(figure)
      }
    }
  } finally {
    child.kill()
  }
  return new Map(Array.from(figures, ([name, figure]) => [name, figure.result()]))
}

type Round = { outcome: Outcome; cpuMilliseconds: number; count: number }

async function measureRound(child: ChildProcess, one: Case, round: number): Promise<Round> {
  await one.prepare?.()
  const requests = await one.requests(round)
  const job: Job = { port: one.server.port, requests, connections }
  const before = cpuOf(one.server.pids)
  child.send(job)
  const [outcome] = (await once(child, 'message')) as [Outcome]
  const cpuMilliseconds = cpuOf(one.server.pids) - before
  if (outcome.statuses[one.status] !== requests.length) {
    throw new Error(`Cannot measure ${one.name}: answers were ${JSON.stringify(outcome.statuses)}`)
  }
  return { outcome, cpuMilliseconds, count: requests.length }
}

class Figures {
  readonly #perSecond: number[] = []
  readonly #cpu: number[] = []
  readonly #latencies: number[] = []

  add({ outcome, cpuMilliseconds, count }: Round): void {
    this.#perSecond.push(count / outcome.seconds)
    this.#cpu.push((cpuMilliseconds * 1000) / count)
    this.#latencies.push(...outcome.latencies)
  }

  result(): Result {
    return {
      perSecond: median(this.#perSecond),
      p50: median(this.#latencies),
      p99: quantile(this.#latencies, 0.99),
      cpuMicroseconds: median(this.#cpu),
    }
  }
}
