import { sql, type SQL } from 'drizzle-orm'
import type { Database } from '../d1/database.ts'
import { retryRead } from '../d1/retry.ts'
import {
  blocksTable,
  intakeDaysTable,
  receiversTable,
  reportsTable,
  servedDaysTable,
  siteRulesTable,
  siteRuleVersionsTable,
  tokensTable,
} from '../tables/further-schema.ts'
import { archiveTable, glossaryTable, relatedTable, viewsTable } from '../tables/schema.ts'
import type { CopiedItem, CopyCursor } from './copied-item.ts'
import {
  columnNames,
  copiedRow,
  copiedRowFault,
  copiedTable,
  type CopiedTable,
} from './copied-table.ts'

// No copy has the secrets of receivers, nor how telling them went.
const ofDelivery = new Set([
  'secret',
  'formerSecret',
  'formerUntil',
  'failures',
  'failingSince',
  'lastError',
  'pausedUntil',
])

const tables = {
  rules: () => copiedTable(siteRulesTable),
  'rule-versions': () => copiedTable(siteRuleVersionsTable),
  glossary: () => copiedTable(glossaryTable),
  blocks: () => copiedTable(blocksTable),
  tokens: () => copiedTable(tokensTable),
  related: () => copiedTable(relatedTable),
  views: () => copiedTable(viewsTable),
  reports: () => copiedTable(reportsTable),
  'intake-days': () => copiedTable(intakeDaysTable),
  'served-days': () => copiedTable(servedDaysTable),
  archive: () => copiedTable(archiveTable),
  receivers: () => copiedTable(receiversTable, (field) => !ofDelivery.has(field)),
}

/** A kind of rows that a copy has as the database has them. */
export type SiteTableName = keyof typeof tables

/** Describes one of these tables. */
export function siteTable(name: SiteTableName): CopiedTable {
  return tables[name]()
}

const sliceLength = 200 // rows

/**
 * Reads the rows of a table in the order of their keys, a query for 200. Rows that come or go meanwhile may be missed;
 * no other is, and none is there twice.
 *
 * @param after The key of the last row that is known; `null` to begin.
 * @throws {StorageFault} The database failed.
 */
export async function* readSiteTable(
  db: Database,
  name: SiteTableName,
  after: CopyCursor | null,
): AsyncGenerator<CopiedItem> {
  const table = siteTable(name)
  const keys = sql.raw(table.keys.map((key) => table.columns[key]?.name).join(', '))
  const start = (from: CopyCursor): SQL => {
    const values = from.map((value) => sql`${value}`)
    return sql`and (${keys}) > (${sql.join(values, sql`, `)})`
  }
  // The others are those that the settings name.
  const isCopied = name === 'receivers' ? sql`kind = 'webhook'` : sql`true`
  for (let from = after; ;) {
    const rows = await retryRead(() =>
      db.all<Record<string, unknown>>(
        sql`select ${columnNames(table)} from ${sql.raw(table.name)}
          where ${isCopied} ${from ? start(from) : sql``}
          order by ${keys} limit ${sliceLength}`,
      ),
    )
    for (const row of rows) {
      const next = table.keys.map((key) => row[table.columns[key]?.name ?? '']) as (
        | string
        | number
      )[]
      const line = copiedRow(table, row)
      const fault = typeof line === 'string' ? line : copiedRowFault(table, line)
      yield typeof line === 'string' || fault !== null
        ? { line: null, fault: `${name} ${next.join(' ')}: ${fault}`, next }
        : { line, fault: null, next }
      from = next
    }
    if (rows.length < sliceLength) return
  }
}
