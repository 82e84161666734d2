import { rates, workOf } from '../src/desk/overview/month-cost.ts'
import { markdownTable } from './markdown-table.ts'
import { seeded, zipfRank } from './random.ts'

// `npm run bench:scale`: what a month of a site costs, by simulation; docs/scale.md draws the conclusions.

/** A site's size. Popularity of articles and of data centres follows Zipf's law. */
type Size = {
  name: string
  articles: number
  viewsPerDay: number
  dataCentres: number
  /** Articles that come in a day. */
  writesPerDay: number
}

const sizes: readonly Size[] = [
  { name: 'hobby', articles: 1e4, viewsPerDay: 2e4, dataCentres: 20, writesPerDay: 50 },
  { name: 'newspaper', articles: 1e6, viewsPerDay: 2e6, dataCentres: 80, writesPerDay: 1000 },
  { name: 'of record', articles: 1e7, viewsPerDay: 1e8, dataCentres: 250, writesPerDay: 1e4 },
  { name: 'all papers', articles: 1e8, viewsPerDay: 1e8, dataCentres: 250, writesPerDay: 2e4 },
]

// All that is measured, see docs/scale.md. CPU is that of the local runtime with its cache and database, an
// upper bound.
const measured = {
  ...workOf,
  bytesPerArticle: 11_950, // of D1, with its place in lists and index
  rowsReadPerArticle: 7000, // when it is stored and its neighbours are found
  storingCpuMs: 120, // of cleaning and storing a page
  bytesPerPage: 40_000, // of R2, packed
}

/** What 5 USD a month include, and what more of it costs. */
const billed = {
  requests: { included: 10e6, usd: rates.request.usd },
  'ms of CPU': { included: 30e6, usd: rates.cpuMs.usd },
  'rows read': { included: 25e9, usd: rates.rowRead.usd },
  'rows written': { included: 50e6, usd: rates.rowWritten.usd },
  'GB of D1': { included: 5, usd: rates.databaseGigabyte.usd },
  'GB of R2': { included: 10, usd: rates.bucketGigabyte.usd },
  'writes to R2': { included: 1e6, usd: rates.bucketWrite.usd },
  // https://developers.cloudflare.com/queues/platform/pricing/
  'operations of queues': { included: 1e6, usd: 0.4e-6 },
} as const

type Amounts = Record<keyof typeof billed, number>

const planUsd = 5
const freshSeconds = 600 // an article's page; after it, it is served stale for a day while it is rendered again
const staleSeconds = 86_400
const batchSeconds = 5 // views of an isolate that are counted together
const maxSimulated = 4_000_000 // views; of larger sites the shorter part of a day
const daysPerMonth = 30
const operationsPerPage = 3 // a page that is posted in a job is written to a queue, read and deleted
const trendRefreshes = 12 * 24 * daysPerMonth // the list of the most read is made of all rows of views
const fullDatabase = 9 // GB of the 10 that a database may have; the rest is for translations and versions

type Shares = { fromCache: number; rendered: number; rowsWritten: number }

main()

function main(): void {
  const sharesHeader = [
    'site',
    'articles',
    'views a day',
    'new a day',
    'from cache',
    'rendered',
    'queries/s',
    'rows of views',
  ]
  const databasesHeader = ['site', 'a period', 'GB of one', 'databases', 'years']
  const sites = sizes.map((size) => ({ size, shares: simulate(size) }))
  console.log(markdownTable(sharesHeader, sites.map(sharesRow)))
  console.log(`\n${costTable(sites.map(({ size, shares }) => amountsOf(size, shares)))}`)
  console.log(`\n${markdownTable(databasesHeader, sizes.map(databasesRow))}`)
}

/** Plays views one after the other against a cache in each data centre; the first half only fills them. */
function simulate({ articles, viewsPerDay, dataCentres }: Size): Shares {
  const random = seeded(1)
  const views = Math.min(2 * viewsPerDay, maxSimulated)
  const renderedAt = new Map<number, number>()
  const countedIn = new Map<number, number>() // in which batch a page, or any page of a data centre, was last counted
  const total = { fromCache: 0, rendered: 0, rowsWritten: 0 }
  for (let view = 0; view < views; view++) {
    const seconds = (view / viewsPerDay) * 86_400
    const dataCentre = zipfRank(random, dataCentres)
    const page = zipfRank(random, articles) * dataCentres + dataCentre
    const age = seconds - (renderedAt.get(page) ?? Number.NEGATIVE_INFINITY)
    if (age > freshSeconds) renderedAt.set(page, seconds)
    const batch = Math.floor(seconds / batchSeconds)
    const rowsWritten = [page, -1 - dataCentre].filter((key) => countedIn.get(key) !== batch)
    for (const key of rowsWritten) countedIn.set(key, batch)
    if (view < views / 2) continue
    if (age <= freshSeconds + staleSeconds) total.fromCache++
    if (age > freshSeconds) total.rendered++
    total.rowsWritten += rowsWritten.length
  }
  const counted = views / 2
  return {
    fromCache: total.fromCache / counted,
    rendered: total.rendered / counted,
    rowsWritten: total.rowsWritten / counted,
  }
}

/** What a site uses in a month. */
function amountsOf(size: Size, { rendered, rowsWritten }: Shares): Amounts {
  const views = daysPerMonth * size.viewsPerDay
  const stored = daysPerMonth * size.writesPerDay
  const viewRows = 24 * readInAnHour(size)
  return {
    requests: views + stored,
    'ms of CPU':
      views * (measured.hitCpuMs + rendered * measured.missCpuMs) + stored * measured.storingCpuMs,
    'rows read':
      views * (rendered * measured.rowsPerMiss + 1) +
      stored * measured.rowsReadPerArticle +
      trendRefreshes * viewRows,
    // A row of views is deleted a day later.
    'rows written':
      views * rowsWritten + daysPerMonth * viewRows + stored * measured.rowsWrittenPerArticle,
    'GB of D1': (size.articles * measured.bytesPerArticle) / 1e9,
    'GB of R2': (size.articles * measured.bytesPerPage) / 1e9,
    'writes to R2': stored,
    'operations of queues': stored * operationsPerPage,
  }
}

/** How many articles are read in an hour: by the law that views are drawn by, summed over ranks in steps of 1%. */
function readInAnHour({ articles, viewsPerDay }: Size): number {
  let sum = 0
  for (let rank = 1; rank <= articles;) {
    const next = Math.min(articles + 1, Math.ceil(rank * 1.01))
    const share = Math.log(next / rank) / Math.log(articles + 1) / (next - rank)
    sum += (next - rank) * (1 - Math.exp((-share * viewsPerDay) / 24))
    rank = next
  }
  return sum
}

function sharesRow({ size, shares }: { size: Size; shares: Shares }): string[] {
  return [
    size.name,
    count(size.articles),
    count(size.viewsPerDay),
    count(size.writesPerDay),
    `${(shares.fromCache * 100).toFixed(1)}%`,
    `${(shares.rendered * 100).toFixed(1)}%`,
    ((size.viewsPerDay * shares.rendered) / 86_400).toFixed(1),
    short(24 * readInAnHour(size)),
  ]
}

function costTable(all: readonly Amounts[]): string {
  const names = Object.keys(billed) as (keyof typeof billed)[]
  const usd = (amounts: Amounts, name: keyof typeof billed) =>
    Math.max(0, amounts[name] - billed[name].included) * billed[name].usd
  const rows = names.map((name) => [
    name,
    ...all.flatMap((amounts) => [short(amounts[name]), dollars(usd(amounts, name))]),
  ])
  const sums = all.flatMap((amounts) => [
    '',
    dollars(planUsd + names.reduce((sum, name) => sum + usd(amounts, name), 0)),
  ])
  const header = ['a month', ...sizes.flatMap(({ name }) => [name, 'USD'])]
  return markdownTable(header, [...rows, ['with the plan', ...sums]])
}

// Databases by the longest period whose articles fit a database.
function databasesRow({ name, articles, writesPerDay }: Size): string[] {
  const perMonth = (writesPerDay * 365 * measured.bytesPerArticle) / 12 / 1e9
  const all = (articles * measured.bytesPerArticle) / 1e9
  const months = [12, 6, 4, 3, 2, 1].find((length) => length * perMonth <= fullDatabase)
  const years = (articles / writesPerDay / 365).toFixed(1)
  if (all <= fullDatabase) return [name, 'none', all.toFixed(1), '1', years]
  if (months === undefined) return [name, 'too short', '', '', years]
  const databases = Math.ceil(all / (months * perMonth))
  const period = months === 12 ? 'a year' : months === 1 ? 'a month' : `${months} months`
  return [name, period, (months * perMonth).toFixed(1), String(databases), years]
}

function count(value: number): string {
  return value.toLocaleString('en')
}

function short(value: number): string {
  if (value >= 1e9) return `${(value / 1e9).toFixed(1)} G`
  if (value >= 1e6) return `${(value / 1e6).toFixed(1)} M`
  if (value >= 1e4) return `${(value / 1e3).toFixed(0)} k`
  return value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en')
}

function dollars(value: number): string {
  return value < 1 && value > 0 ? value.toFixed(2) : Math.round(value).toLocaleString('en')
}
