import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from '../edge/build.ts'
import { serve } from '../edge/serve.ts'
import { siteOf, type Site } from '../edge/site.ts'
import { writeRealPages } from '../ingest/real-pages.ts'
import { markdownTable } from '../markdown-table.ts'
import { median } from '../statistics.ts'
import { bytesOfPages, type Bytes } from './bytes-of-pages.ts'

// `npm run bench:size -- STATE…` and `npm run bench:size -- --pages FOLDER`; see bench/README.md.

const { values, positionals } = parseArgs({
  options: { pages: { type: 'string' }, count: { type: 'string' } },
  allowPositionals: true,
})
const port = Number(process.env['PORT'] ?? 18_210)
const repeats = 15
const newest = 500 // articles to choose from, so that a page's neighbours are of one age at every size

type Cost = { status: number; queries: number; rowsRead: number; milliseconds: number }

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
  const columns: Record<string, Cost>[] = []
  for (const state of states) columns.push(await costsIn(state, script))
  const rows = Object.keys(columns[0] ?? {}).map((page) => [
    page,
    ...columns.flatMap((column) => {
      const cost = column[page]
      return cost
        ? [String(cost.queries), String(cost.rowsRead), cost.milliseconds.toFixed(1)]
        : ['–', '–', '–']
    }),
  ])
  const header = states.flatMap((_, index) => [`queries ${index + 1}`, 'rows read', 'ms'])
  console.log(markdownTable(['page', ...header], rows))
}

async function costsIn(state: string, script: string): Promise<Record<string, Cost>> {
  const server = await serve(script, port, { state, hasCache: false })
  try {
    const costs: Record<string, Cost> = {}
    for (const [name, path] of Object.entries(pagesOf(siteOf(state, newest))))
      costs[name] = await costOf(path)
    costs['storing an article'] = await costOf('/', 'POST')
    costs['finding its neighbours'] = await costOf('/neighbours', 'POST')
    return costs
  } finally {
    await server.stop()
  }
}

function printBytes({ articles, parts }: Bytes): void {
  const rows = parts.map(({ name, bytes }) => [name, bytes.toFixed(0)])
  console.log(markdownTable([`bytes an article, of ${articles}`, 'bytes'], rows))
}

// Queries and rows are those of the last answer, milliseconds the median of all after the first. They are the Worker's
// own where it does more than what is measured.
async function costOf(path: string, method = 'GET'): Promise<Cost> {
  const times: number[] = []
  let cost: Omit<Cost, 'milliseconds'> & { milliseconds?: number } = {
    status: 0,
    queries: 0,
    rowsRead: 0,
  }
  for (let repeat = 0; repeat <= repeats; repeat++) {
    const startedAt = performance.now()
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method })
    cost = (await response.json()) as typeof cost
    if (cost.status !== 200) throw new Error(`Cannot measure ${path}: status ${cost.status}`)
    if (repeat > 0) times.push(cost.milliseconds ?? performance.now() - startedAt)
  }
  return { ...cost, milliseconds: median(times) }
}

function pagesOf({ articles, days, words }: Site): Record<string, string> {
  const article = articles[Math.floor(articles.length / 2)] ?? ''
  const day = days[Math.floor(days.length / 2)] ?? ''
  const word = encodeURIComponent(words[0] ?? '')
  return {
    article,
    'article.json': `${article}.json`,
    front: '/',
    latest: '/latest',
    trends: '/trends',
    day: `/news/${day}`,
    month: `/news/${day.slice(0, 7)}`,
    year: `/news/${day.slice(0, 4)}`,
    archive: '/news',
    source: '/source/s0.synthetic.example',
    language: '/lang/en',
    search: `/search?q=${word}`,
    feed: '/feed.xml',
    'sitemap of a day': `/sitemap-${day}.xml`,
    sitemaps: '/sitemap.xml',
  }
}
