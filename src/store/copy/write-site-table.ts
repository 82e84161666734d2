import { sql, type SQL } from 'drizzle-orm'
import { transact, type Database } from '../d1/database.ts'
import { retryWrite } from '../d1/retry.ts'
import { secondsOf } from '../d1/seconds.ts'
import { copiedRowFault, insertCopied, type CopiedRow } from './copied-table.ts'
import { siteTable, type SiteTableName } from './site-tables.ts'

/** Checks a row of a copy. Returns what is wrong with it, or `null`. */
export function siteRowFault(name: SiteTableName, row: unknown): string | null {
  const isRow = typeof row === 'object' && row !== null && !Array.isArray(row)
  return isRow ? copiedRowFault(siteTable(name), row as CopiedRow) : 'not a row'
}

/**
 * Writes rows of a copy in one transaction. A row that is there already stays as it is. What is about articles is
 * written of those that are there. Writing them again is safe.
 *
 * @param rows Checked ones.
 * @returns The indexes of those that were written.
 * @throws {UncertainWrite} The database failed and may have written them.
 * @throws {StorageFault} The database failed and has written nothing.
 */
export async function writeSiteTable(
  db: Database,
  name: SiteTableName,
  rows: readonly CopiedRow[],
  now: Date,
): Promise<number[]> {
  const answers = await retryWrite(() =>
    transact(
      db,
      rows.map((row) => statementOf(name, row, now)),
    ),
  )
  return answers.flatMap((returned, index) => (returned.length > 0 ? [index] : []))
}

function statementOf(name: SiteTableName, row: CopiedRow, now: Date): SQL {
  const table = siteTable(name)
  // Triggers count; only when a period last changed is not in the articles.
  // Of a site with several databases, a copy has a period once from each that has articles of it.
  if (name === 'archive')
    return sql`update archive set changed_at = max(changed_at, ${row['changedAt']})
      where parent = ${row['parent']} and period = ${row['period']} returning 1 as is_written`
  if (name === 'related')
    return insertCopied(
      table,
      row,
      sql`${isPublished(row['articleId'])} and ${isPublished(row['otherId'])}`,
    )
  if (name === 'views') return insertCopied(table, row, isPublished(row['articleId']))
  // It has no secret, and what is told twice is told by two sites.
  if (name === 'receivers')
    return insertCopied(table, { ...row, disabledAt: secondsOf(now) }, sql`true`)
  return insertCopied(table, row, sql`true`)
}

function isPublished(id: unknown): SQL {
  return sql`exists (select 1 from articles where id = ${id} and position is not null)`
}
