import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from '../edge/build.ts'
import { cpuOf } from '../edge/process-stat.ts'
import { serve } from '../edge/serve.ts'
import { markdownTable } from '../markdown-table.ts'
import { migrate } from '../service.ts'
import { floodOfNews } from './flood.ts'

// `npm run bench:storing`; see bench/README.md.

const port = Number(process.env['PORT'] ?? 18_270)
const stretch = 1000 // articles that a row of the table is about

type Meter = { calls: number; rowsRead: number; rowsWritten: number }

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '30000' },
    batch: { type: 'string', default: '25' },
  },
})
const [wanted, batch] = [Number(values.articles), Number(values.batch)]
const folder = mkdtempSync(join(tmpdir(), 'bench-storing-'))
try {
  await main()
} finally {
  rmSync(folder, { recursive: true })
}

async function main(): Promise<void> {
  const script = await build('bench/storing/worker.ts', folder)
  const state = join(folder, 'state')
  migrate(state)
  const server = await serve(script, port, { state, hasCache: false })
  try {
    const rows: string[][] = []
    for (let from = 0; from < wanted; from += stretch) {
      rows.push(await measure(from, server.pid))
      console.error(rows.at(-1)?.join('  '))
    }
    const header = ['stored before', 'a second', 'CPU ms', 'calls', 'rows read', 'rows written']
    console.log(markdownTable(header, rows))
  } finally {
    await server.stop()
  }
}

// All figures are of one article.
async function measure(from: number, pid: number): Promise<string[]> {
  const article = floodOfNews()
  const numbers = Array.from({ length: stretch }, (_, index) => from + index)
  const bodies: string[] = []
  for (let at = 0; at < stretch; at += batch)
    bodies.push(JSON.stringify(await Promise.all(numbers.slice(at, at + batch).map(article))))
  const sum: Meter = { calls: 0, rowsRead: 0, rowsWritten: 0 }
  const startedAt = performance.now()
  const cpuBefore = cpuOf([pid])
  for (const body of bodies) {
    const response = await fetch(`http://127.0.0.1:${port}`, { method: 'POST', body })
    if (!response.ok) throw new Error(await response.text())
    const cost = (await response.json()) as Meter
    sum.calls += cost.calls
    sum.rowsRead += cost.rowsRead
    sum.rowsWritten += cost.rowsWritten
  }
  const seconds = (performance.now() - startedAt) / 1000
  const each = (total: number, digits: number) => (total / stretch).toFixed(digits)
  return [
    String(from),
    (stretch / seconds).toFixed(1),
    each(cpuOf([pid]) - cpuBefore, 2),
    each(sum.calls, 2),
    each(sum.rowsRead, 0),
    each(sum.rowsWritten, 1),
  ]
}
