import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { build } from '../edge/build.ts'
import { serve, type Served } from '../edge/serve.ts'
import { siteOf } from '../edge/site.ts'
import { markdownTable } from '../markdown-table.ts'
import { median } from '../statistics.ts'
import { pagesOf } from './pages.ts'

// `npm run bench:size -- STATE…`; see bench/README.md.

const port = Number(process.env['PORT'] ?? 18_210)
const repeats = Number(process.env['REPEATS'] ?? 15)
const newest = 500 // articles to choose from, so that a page's neighbours are of one age at every size

/** A filled state that is served, with the requests that are measured of it. */
type Subject = { server: Served; requests: Record<string, Request> }

type Cost = { queries: number; rowsRead: number; milliseconds: number; ratio: number }

const folder = mkdtempSync(join(tmpdir(), 'bench-size-'))
try {
  await main()
} finally {
  rmSync(folder, { recursive: true })
}

async function main(): Promise<void> {
  const states = process.argv.slice(2).map((state) => resolve(state))
  if (states.length === 0)
    throw new Error('Usage: npm run bench:size -- STATE… (filled by bench:fill)')
  const script = await build('bench/size/worker.ts', folder)
  const subjects: Subject[] = []
  try {
    for (const [index, state] of states.entries())
      subjects.push(await serveState(state, script, port + index))
    const names = Object.keys(subjects[0]?.requests ?? {})
    const rows: string[][] = []
    for (const name of names) rows.push([name, ...(await costsOf(name, subjects)).flatMap(cells)])
    const header = states.flatMap((state) => [basename(state), 'rows read', 'ms', 'ratio'])
    console.log(
      'Queries of each state, rows read, milliseconds (warm), and how many times the first’s:\n',
    )
    console.log(markdownTable(['page', ...header], rows))
  } finally {
    for (const { server } of subjects) await server.stop()
  }
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
 * Asks the states for one page in turns. Queries and rows are those of the first answer, in which the database is
 * metered. Milliseconds are the median of the others, which find the database warm, and so is the ratio that they have
 * to those of the first state in the same turn.
 */
async function costsOf(name: string, subjects: readonly Subject[]): Promise<Cost[]> {
  const metered = await inTurn(subjects, (one) => ask(one, name, true))
  const turns: number[][] = []
  for (let repeat = 0; repeat < repeats; repeat++)
    turns.push(
      (await inTurn(subjects, (one) => ask(one, name, false))).map((cost) => cost.milliseconds),
    )
  return metered.map(({ queries, rowsRead }, index) => ({
    queries,
    rowsRead,
    milliseconds: median(turns.map((turn) => turn[index] ?? Number.NaN)),
    ratio: median(turns.map((turn) => (turn[index] ?? Number.NaN) / (turn[0] ?? Number.NaN))),
  }))
}

type Answer = { status: number; queries: number; rowsRead: number; milliseconds: number }

// Milliseconds are the Worker's own where it does more than what is measured.
async function ask({ requests }: Subject, name: string, isMetered: boolean): Promise<Answer> {
  const request = requests[name]
  if (!request) throw new Error(`Cannot measure ${name}: a state has no such page`)
  const startedAt = performance.now()
  const response = await fetch(request, { headers: isMetered ? { 'x-metered': '1' } : {} })
  const answer = (await response.json()) as Omit<Answer, 'milliseconds'> & Partial<Answer>
  if (answer.status !== 200)
    throw new Error(`Cannot measure ${request.url}: status ${answer.status}`)
  return { milliseconds: performance.now() - startedAt, ...answer }
}

async function inTurn<Item, Result>(
  items: readonly Item[],
  action: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  for (const item of items) results.push(await action(item))
  return results
}

function cells({ queries, rowsRead, milliseconds, ratio }: Cost): string[] {
  return [String(queries), rowsRead.toLocaleString('en'), milliseconds.toFixed(1), ratio.toFixed(2)]
}
