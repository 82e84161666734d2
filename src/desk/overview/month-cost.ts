/**
 * What the platform charges, in USD, beyond what the 5 USD a month of Workers Paid include.
 *
 * @see https://developers.cloudflare.com/workers/platform/pricing/
 * @see https://developers.cloudflare.com/d1/platform/pricing/
 * @see https://developers.cloudflare.com/r2/pricing/
 */
export const rates = {
  request: { usd: 0.3e-6, unit: 'a million requests', per: 1e6, source: 'Workers' },
  cpuMs: { usd: 0.02e-6, unit: 'a million ms of CPU', per: 1e6, source: 'Workers' },
  rowRead: { usd: 1e-9, unit: 'a million rows read', per: 1e6, source: 'D1' },
  rowWritten: { usd: 1e-6, unit: 'a million rows written', per: 1e6, source: 'D1' },
  databaseGigabyte: { usd: 0.75, unit: 'a GB of D1 and month', per: 1, source: 'D1' },
  bucketGigabyte: { usd: 0.015, unit: 'a GB of R2 and month', per: 1, source: 'R2' },
  bucketWrite: { usd: 4.5e-6, unit: 'a million writes to R2', per: 1e6, source: 'R2' },
} as const

/** When the rates were read. */
export const ratesOf = '2026-11-24'

/** What a page, a view and an article cost in work; measured, see docs/scale.md. */
export const workOf = {
  hitCpuMs: 0.8,
  missCpuMs: 5.6,
  rowsPerMiss: 27,
  rowsWrittenPerArticle: 40,
} as const

const packedShare = 0.2 // of a page that gzip leaves, the median of 834

/** What is known of a month so far, and of what is stored. */
export type MonthUse = {
  readonly hits: number
  readonly rendered: number
  readonly stored: number
  readonly pages: number
  /** `null` if the platform does not tell. */
  readonly databaseBytes: number | null
  /** Of pages before they are packed. */
  readonly pageBytes: number
}

export type CostRow = { readonly what: string; readonly amount: string; readonly usd: number }

/**
 * Estimates what a month has cost so far.
 *
 * It knows the views of articles, what came in and what is stored. It does not know the requests of machines, feeds and
 * lists, nor what engines of translation charge.
 */
export function monthCost(use: MonthUse): CostRow[] {
  const { hits, rendered, stored, pages, databaseBytes, pageBytes } = use
  const views = hits + rendered
  const cpuMs = hits * workOf.hitCpuMs + rendered * workOf.missCpuMs
  const databaseGigabytes = (databaseBytes ?? 0) / 1e9
  const bucketGigabytes = (packedShare * pageBytes) / 1e9
  const rowsRead = rendered * workOf.rowsPerMiss
  const rowsWritten = stored * workOf.rowsWrittenPerArticle
  return [
    row(
      'Views of articles, and pages that came in',
      views + pages,
      (views + pages) * rates.request.usd,
    ),
    row('CPU of these, ms', cpuMs, cpuMs * rates.cpuMs.usd),
    row('Rows read for them', rowsRead, rowsRead * rates.rowRead.usd),
    row('Rows written for articles', rowsWritten, rowsWritten * rates.rowWritten.usd),
    row('Database, GB', databaseGigabytes, databaseGigabytes * rates.databaseGigabyte.usd),
    row('Kept pages, GB', bucketGigabytes, bucketGigabytes * rates.bucketGigabyte.usd),
    row('Pages written to R2', stored, stored * rates.bucketWrite.usd),
  ]
}

function row(what: string, amount: number, usd: number): CostRow {
  return { what, amount: amount.toLocaleString('en', { maximumFractionDigits: 3 }), usd }
}
