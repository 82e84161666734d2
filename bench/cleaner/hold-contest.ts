import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Order, Report } from './contest.ts'

const program = fileURLToPath(new URL('contest.ts', import.meta.url))

/**
 * Runs one contestant in a process of its own, so that neither time nor memory mixes.
 *
 * @throws {Error} The process ended without a report.
 */
export async function holdContest(order: Order): Promise<Report> {
  // What extractors print of their own is of no interest here.
  const child = fork(program, [JSON.stringify(order)], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  const complaints: string[] = []
  child.stderr?.setEncoding('utf8').on('data', (text: string) => complaints.push(text))
  let report: Report | null = null
  child.once('message', (message) => {
    report = message as Report
  })
  await once(child, 'close')
  if (!report) throw new Error(`Cannot run ${order.name}: ${complaints.join('').slice(-2000)}`)
  return report
}
