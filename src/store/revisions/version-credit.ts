import { sql, type SQL } from 'drizzle-orm'
import type { ChangedBy } from '../../article/changed-by.ts'
import { articlesTable as table } from '../tables/schema.ts'

/**
 * Writes who made the new version of an article, as the column `credit` has it, for the upsert that replaces the old
 * one. It is about the version that is stored at that time, so it no longer counts when a Worker without this column
 * replaces it.
 *
 * Cleaning a page again is no edit: the times of the last edit stay. For an edit, readers are told the time that the
 * source states if it is later than the one before, else the time it was seen here.
 *
 * @param by `null` if it is to be found out: the cleaner made it of the same page in another version of itself.
 */
export function versionCredit(by: ChangedBy | null): SQL {
  const isCleanedAgain =
    by === null
      ? sql`${table.rawHash} = excluded.raw_hash and ${table.cleanerVersion} <> excluded.cleaner_version`
      : sql`${by} = 'cleaner'`
  const told = sql`iif(excluded.modified_at > ${table.updatedAt}, excluded.modified_at, excluded.stored_at)`
  return sql`case
    when ${table.storedAt} = excluded.stored_at then ${table.credit}
    when ${isCleanedAgain}
      then json_array('cleaner', ${table.editedAt}, ${table.updatedAt}, excluded.stored_at)
    else json_array(${by ?? 'source'}, excluded.stored_at, ${told}, excluded.stored_at)
  end`
}
