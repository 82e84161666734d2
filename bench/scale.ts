import { rates, workOf } from '../src/desk/overview/month-cost.ts'
import { markdownTable } from './markdown-table.ts'
import { seeded, zipfRank } from './random.ts'

// `npm run bench:scale`: what a day of readers costs, by simulation; docs/scale.md draws the conclusions.

/** A site's size. Popularity of articles and of data centres follows Zipf's law. */
type Size = {
  name: string
  articles: number
  viewsPerDay: number
  dataCentres: number
  writesPerDay: number
}

const sizes: readonly Size[] = [
  { name: 'hobby', articles: 10_000, viewsPerDay: 20_000, dataCentres: 20, writesPerDay: 50 },
  {
    name: 'newspaper',
    articles: 1_000_000,
    viewsPerDay: 2_000_000,
    dataCentres: 80,
    writesPerDay: 1000,
  },
  {
    name: 'of record',
    articles: 10_000_000,
    viewsPerDay: 100_000_000,
    dataCentres: 250,
    writesPerDay: 10_000,
  },
]

// Measured on 2026-11-24. CPU by bench:edge, which includes the local runtime's own cache and database: an upper bound
// of what is billed. Rows by bench:size; bytes on 831 real pages, see docs/scale.md.
const measured = {
  ...workOf,
  bytesPerArticle: 11_950,
}

const price = {
  requests: rates.request.usd,
  cpuMs: rates.cpuMs.usd,
  rowsRead: rates.rowRead.usd,
  rowsWritten: rates.rowWritten.usd,
  gigabyteMonth: rates.databaseGigabyte.usd,
}

const freshSeconds = 600 // an article's page; after it, it is served stale for a day while it is rendered again
const staleSeconds = 86_400
const maxSimulated = 4_000_000 // views; of larger sites the shorter part of a day
const daysPerMonth = 30

console.log(
  markdownTable(
    header(),
    sizes.map((size) => row(size, simulate(size))),
  ),
)

type Shares = { fromCache: number; rendered: number }

/** Plays views one after the other against a cache in each data centre; the first half only fills them. */
function simulate({ articles, viewsPerDay, dataCentres }: Size): Shares {
  const random = seeded(1)
  const views = Math.min(2 * viewsPerDay, maxSimulated)
  const renderedAt = new Map<number, number>()
  let fromCache = 0
  let rendered = 0
  for (let view = 0; view < views; view++) {
    const seconds = (view / viewsPerDay) * 86_400
    const page = zipfRank(random, articles) * dataCentres + zipfRank(random, dataCentres)
    const age = seconds - (renderedAt.get(page) ?? Number.NEGATIVE_INFINITY)
    if (age > freshSeconds) renderedAt.set(page, seconds)
    if (view < views / 2) continue
    if (age <= freshSeconds + staleSeconds) fromCache++
    if (age > freshSeconds) rendered++
  }
  return { fromCache: fromCache / (views / 2), rendered: rendered / (views / 2) }
}

function header(): string[] {
  return [
    'site',
    'articles',
    'views a day',
    'from cache',
    'rendered',
    'D1 queries/s',
    'USD per million views',
    'D1 GB',
    'USD a month',
  ]
}

function row(size: Size, { fromCache, rendered }: Shares): string[] {
  const gigabytes = (size.articles * measured.bytesPerArticle) / 1e9
  const perView =
    price.requests +
    measured.hitCpuMs * price.cpuMs +
    rendered * (measured.missCpuMs * price.cpuMs + measured.rowsPerMiss * price.rowsRead)
  const writing = size.writesPerDay * measured.rowsWrittenPerArticle * price.rowsWritten
  const month =
    daysPerMonth * (size.viewsPerDay * perView + writing) + gigabytes * price.gigabyteMonth
  return [
    size.name,
    size.articles.toLocaleString('en'),
    size.viewsPerDay.toLocaleString('en'),
    `${(fromCache * 100).toFixed(1)}%`,
    `${(rendered * 100).toFixed(1)}%`,
    ((size.viewsPerDay * rendered) / 86_400).toFixed(1),
    (perView * 1e6).toFixed(2),
    gigabytes.toFixed(1),
    month.toFixed(0),
  ]
}
