import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from '../edge/build.ts'
import { threadsCpu } from '../edge/process-stat.ts'
import { serve, type Served } from '../edge/serve.ts'
import { siteOf } from '../edge/site.ts'
import { writeRealPages } from '../ingest/real-pages.ts'
import { markdownTable } from '../markdown-table.ts'
import { median } from '../statistics.ts'
import { bytesOfPages, type Bytes } from './bytes-of-pages.ts'
import { pagesOf } from './pages.ts'

// `npm run bench:size -- STATE…` and `npm run bench:size -- --pages FOLDER`; see bench/README.md.

const { values, positionals } = parseArgs({
  options: { pages: { type: 'string' }, count: { type: 'string' } },
  allowPositionals: true,
})
const port = Number(process.env['PORT'] ?? 18_210)
const repeats = Number(process.env['REPEATS'] ?? 15)
const newest = 500 // articles to choose from, so that a page's neighbours are of one age at every size

/** A filled state that is served, with the requests that are measured of it. */
type Subject = { server: Served; requests: Record<string, Request> }

type Cost = {
  queries: number
  rowsRead: number
  milliseconds: number
  /** Over that of the first state. */
  ratio: number
  /** Of CPU; not a number where the Worker does more than what is measured. */
  cpuRatio: number
}

const folder = mkdtempSync(join(tmpdir(), 'bench-size-'))
try {
  await main()
} finally {
  rmSync(folder, { recursive: true })
}

async function main(): Promise<void> {
  if (values.pages !== undefined) {
    const pages = join(folder, 'pages')
    writeRealPages(values.pages, pages, values.count ? Number(values.count) : undefined)
    return printBytes(await bytesOfPages(pages, folder, port))
  }
  const states = positionals.map((state) => resolve(state))
  if (states.length === 0)
    throw new Error('Usage: npm run bench:size -- STATE… (filled by bench:fill), or --pages FOLDER')
  const script = await build('bench/size/worker.ts', folder)
  const subjects: Subject[] = []
  try {
    for (const [index, state] of states.entries())
      subjects.push(await serveState(state, script, port + index))
    const names = Object.keys(subjects[0]?.requests ?? {})
    const rows: string[][] = []
    for (const name of names) rows.push([name, ...(await costsOf(name, subjects)).flatMap(cells)])
    const header = states.flatMap((state) => [basename(state), 'rows', 'ms', 'ratio', 'of CPU'])
    console.log(
      'Queries of each state, rows read, milliseconds (warm), and how many times the first’s:\n',
    )
    console.log(markdownTable(['page', ...header], rows))
  } finally {
    for (const { server } of subjects) await server.stop()
  }
}

function printBytes({ articles, parts }: Bytes): void {
  const rows = parts.map(({ name, bytes }) => [name, bytes.toFixed(0)])
  console.log(markdownTable([`bytes an article, of ${articles}`, 'bytes'], rows))
}

async function serveState(state: string, script: string, at: number): Promise<Subject> {
  const variables = { SEARCH_PER_MINUTE: '0' }
  const server = await serve(script, at, { state, hasCache: false, variables })
  const address = (path: string) => `http://127.0.0.1:${at}${path}`
  const pages = Object.entries(pagesOf(siteOf(state, newest)))
  const requests = Object.fromEntries([
    ...pages.map(([name, path]) => [name, new Request(address(path))]),
    ['storing an article', new Request(address('/'), { method: 'POST' })],
    ['finding its neighbours', new Request(address('/neighbours'), { method: 'POST' })],
  ]) as Record<string, Request>
  return { server, requests }
}

/**
 * Asks the states for one page in turns, each second turn in the other direction. Queries and rows are those of the
 * first answer, in which the database is metered. The others find the database warm: milliseconds are the median of
 * them, and ratios that of what each turn took, over the first state's.
 */
async function costsOf(name: string, subjects: readonly Subject[]): Promise<Cost[]> {
  const metered = await inTurn(subjects, (one) => ask(one, name, true))
  const turns: Answer[][] = []
  for (let repeat = 0; repeat < repeats; repeat++) {
    const isBackwards = repeat % 2 === 1
    const order = isBackwards ? subjects.toReversed() : subjects
    const answers = await inTurn(order, (one) => ask(one, name, false))
    turns.push(isBackwards ? answers.reverse() : answers)
  }
  return metered.map(({ queries, rowsRead }, index) => {
    const took = (turn: readonly Answer[], unit: 'milliseconds' | 'cpu', at = index) =>
      turn[at]?.[unit] ?? Number.NaN
    const ratio = (unit: 'milliseconds' | 'cpu') =>
      median(turns.map((turn) => took(turn, unit) / took(turn, unit, 0)))
    return {
      queries,
      rowsRead,
      milliseconds: median(turns.map((turn) => took(turn, 'milliseconds'))),
      ratio: ratio('milliseconds'),
      cpuRatio: ratio('cpu'),
    }
  })
}

type Answer = {
  status: number
  queries: number
  rowsRead: number
  milliseconds: number
  /** Milliseconds of CPU of the whole runtime, its database included. */
  cpu: number
}

// Milliseconds are the Worker's own where it does more than what is measured.
async function ask(
  { server, requests }: Subject,
  name: string,
  isMetered: boolean,
): Promise<Answer> {
  const request = requests[name]
  if (!request) throw new Error(`Cannot measure ${name}: a state has no such page`)
  const cpuBefore = threadsCpu(server.pid)
  const startedAt = performance.now()
  const response = await fetch(request, { headers: isMetered ? { 'x-metered': '1' } : {} })
  const answer = (await response.json()) as Omit<Answer, 'milliseconds' | 'cpu'> & Partial<Answer>
  if (answer.status !== 200)
    throw new Error(`Cannot measure ${request.url}: status ${answer.status}`)
  const milliseconds = performance.now() - startedAt
  const cpu = answer.milliseconds === undefined ? threadsCpu(server.pid) - cpuBefore : Number.NaN
  return { milliseconds, cpu, ...answer }
}

async function inTurn<Item, Result>(
  items: readonly Item[],
  action: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  for (const item of items) results.push(await action(item))
  return results
}

function cells({ queries, rowsRead, milliseconds, ratio, cpuRatio }: Cost): string[] {
  return [
    String(queries),
    rowsRead.toLocaleString('en'),
    milliseconds.toFixed(1),
    ratio.toFixed(2),
    Number.isNaN(cpuRatio) ? '–' : cpuRatio.toFixed(2),
  ]
}
