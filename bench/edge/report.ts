import { markdownTable } from '../markdown-table.ts'
import type { Result } from './measure.ts'
import type { StartUp } from './start-up.ts'

/** What each case is held against, and how many times its CPU it may take, where there is a goal. */
export const goals: Readonly<Record<string, { over: string; most?: number }>> = {
  'bare composed': { over: 'bare hit' },
  hit: { over: 'bare hit', most: 1.06 },
  '304': { over: 'hit', most: 1 },
  miss: { over: 'bare miss', most: 1.3 },
  translated: { over: 'not translated', most: 1.1 },
  '404': { over: 'hello', most: 1.3 },
}

const base = 'hello'

/** Prints each case with its CPU as a ratio to hello-world and to what it is held against. */
export function edgeTable(results: ReadonlyMap<string, Result>): string {
  const cpu = (name: string) => results.get(name)?.cpuMicroseconds ?? Number.NaN
  const rows = Array.from(results, ([name, result]) => {
    const goal = goals[name]
    return [
      name,
      Math.round(result.perSecond).toString(),
      result.p50.toFixed(2),
      result.p99.toFixed(2),
      Math.round(result.cpuMicroseconds).toString(),
      (result.cpuMicroseconds / cpu(base)).toFixed(2),
      goal ? `${(cpu(name) / cpu(goal.over)).toFixed(2)} × ${goal.over}` : '',
      goal?.most ? `≤ ${goal.most}` : '',
    ]
  })
  const header = ['request', 'a second', 'p50 ms', 'p99 ms', 'CPU µs', `× ${base}`, 'ratio', 'goal']
  return markdownTable(header, rows)
}

/** Prints what starting each Worker costs over the first. */
export function startUpTable(startUps: readonly StartUp[]): string {
  const empty = startUps[0]?.milliseconds ?? Number.NaN
  return markdownTable(
    ['start and first page', 'CPU ms', 'over empty'],
    startUps.map(({ name, milliseconds }) => [
      name,
      milliseconds.toFixed(0),
      (milliseconds - empty).toFixed(0),
    ]),
  )
}
