import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from '../edge/build.ts'
import { markdownTable } from '../markdown-table.ts'
import { migrate } from '../service.ts'
import { attack, type Attack } from './attack.ts'
import { bodies } from './bodies.ts'
import type { Case } from './case.ts'
import { connections } from './connections.ts'
import { encodings } from './encodings.ts'
import { Service } from './service.ts'
import { shapes } from './shapes.ts'

// `npm run bench:hostile`; see bench/README.md.

const port = Number(process.env['PORT'] ?? 18_270)
// Of an isolate's 128, https://developers.cloudflare.com/workers/platform/limits/: the rest is for requests at once.
const limitMegabytes = 96 // heap and bodies
const steps = [64, 48, 32] // megabytes of heap; the first is what every case has to do with

const { values } = parseArgs({
  options: { only: { type: 'string' }, memory: { type: 'boolean', default: false } },
})
const groups = { bodies, shapes, encodings, connections }
const folder = mkdtempSync(join(tmpdir(), 'bench-hostile-'))
try {
  await main()
} finally {
  rmSync(folder, { recursive: true })
}

async function main(): Promise<void> {
  console.error('Building the Worker')
  const script = await build('src/worker.ts', folder)
  const state = join(folder, 'state')
  migrate(state)
  const service = new Service(script, state, port)
  let faults = 0
  for (const [group, all] of Object.entries(groups)) {
    const cases = all.filter(({ name }) => !values.only || `${group} ${name}`.includes(values.only))
    const attacks = await attackAll(service, cases, steps[0] ?? limitMegabytes)
    const needs = values.memory ? await needsOf(service, cases) : new Map<Case, string>()
    const rows = cases.map((one, index) => rowOf(one, attacks[index], needs.get(one) ?? ''))
    const header = ['', 'answers', 'CPU ms', 'ms', 'heap MB', 'bodies MB', 'faults']
    if (rows.length > 0) console.log(`${group}\n\n${markdownTable(header, rows)}\n`)
    faults += attacks.filter((one) => one.faults.length > 0).length
  }
  await service.stop()
  console.log(faults === 0 ? 'All answered, none too large' : `${faults} with faults`)
  process.exitCode = faults === 0 ? 0 : 1
}

async function attackAll(
  service: Service,
  cases: readonly Case[],
  heap: number,
): Promise<Attack[]> {
  const attacks: Attack[] = []
  await service.start(heap)
  for (const one of cases) {
    console.error(`${heap} MB: ${one.name}`)
    const result = await attack(service, one)
    if (result.outside / 1e6 + heap > limitMegabytes) result.faults.push('bodies are too large')
    for (const fault of result.faults) console.error(`  ${fault}`)
    attacks.push(result)
    if (!(await service.isAlive())) await service.start(heap)
  }
  return attacks
}

/** The smallest heap of `steps` with which each case is still answered. */
async function needsOf(service: Service, cases: readonly Case[]): Promise<Map<Case, string>> {
  const needs = new Map<Case, string>(cases.map((one) => [one, `> ${steps[0]}`]))
  let left = cases
  for (const heap of steps) {
    const attacks = await attackAll(service, left, heap)
    left = left.filter((_, index) => attacks[index]?.faults.length === 0)
    for (const one of left) needs.set(one, `≤ ${heap}`)
  }
  return needs
}

function rowOf({ name }: Case, result: Attack | undefined, need: string): string[] {
  if (!result) return [name]
  const { outcomes, cpuMilliseconds, milliseconds, outside, faults } = result
  return [
    name,
    outcomes.join(', '),
    cpuMilliseconds.toFixed(0),
    milliseconds.toFixed(0),
    need,
    (outside / 1e6).toFixed(1),
    faults.join('; '),
  ]
}
