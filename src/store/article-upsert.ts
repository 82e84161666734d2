import { getTableColumns, sql, type SQL } from 'drizzle-orm'
import type { Article } from '../article/article.ts'
import type { ChangedBy } from '../article/changed-by.ts'
import type { Moment } from '../article/day.ts'
import { listingsOf } from '../article/listing.ts'
import type { Database } from './d1/database.ts'
import { currentFiling } from './filing.ts'
import { printKeywords } from './related/print-keywords.ts'
import type { TextFeatures } from './related/similarity.ts'
import { versionCredit } from './revisions/version-credit.ts'
import { freePosition, slotOf } from './tables/position.ts'
import { articlesTable as table } from './tables/schema.ts'
import type { StoredBody } from './tables/stored-body.ts'

/** Whether the row to be written is of another revision than the stored one. */
export const isNewer = sql`${table.revision} <> excluded.revision`
/** Whether the stored row is not where the rules in force would file it. */
export const isUnfiled = sql`(${table.position} is null or ${table.position} >> 24 <> ${table.slot}
  or ${table.filing} < excluded.filing)`

/** What the row of an article that comes from a copy keeps of the one it was copied of. */
export type KeptColumns = {
  readonly firstSeenAt: Moment
  readonly credit: string | null
  readonly position: SQL<number>
}

/**
 * Writes an article's row, or replaces the stored one where `isReplaced` holds and it was not removed. It keeps its
 * first time and, where its day is the same, its position.
 *
 * @param body The article's, as `storedBody` gives it.
 * @param by Who made the version; `null` to tell by the page and the cleaner.
 * @param copied Of a copy.
 */
export function articleUpsert(
  db: Database,
  article: Article,
  body: StoredBody,
  features: TextFeatures,
  now: Moment,
  isReplaced: SQL,
  by: ChangedBy | null,
  copied?: KeptColumns,
) {
  const { source, body: _body, ...rest } = article
  const firstSeenAt = sql`coalesce((select first_seen_at from articles where id = ${article.id}), ${now})`
  const row = {
    ...rest,
    sourceUrl: source.url,
    sourceName: source.name,
    sourceDomain: source.domain,
    firstSeenAt: now,
    storedAt: now,
    position: freePosition(slotOf(article, firstSeenAt)),
    listings: listingsOf(article),
    keywords: db.isPacking ? printKeywords(features.keywords) : JSON.stringify(features.keywords),
    fingerprint: features.fingerprint,
    filing: currentFiling,
    body: typeof body === 'string' ? body : '',
    packed: typeof body === 'string' ? null : body,
    ...copied,
  }
  const isInPlace = sql`${table.position} >> 24 = excluded.position >> 24`
  return db
    .insert(table)
    .values(row)
    .onConflictDoUpdate({
      target: table.id,
      set: {
        ...excluded(row),
        id: undefined,
        firstSeenAt: undefined,
        storedAt: sql`case when ${isNewer} then excluded.stored_at else ${table.storedAt} end`,
        credit: sql`case when ${isNewer} then ${versionCredit(by)} else ${table.credit} end`,
        position: sql`case when ${isInPlace} then ${table.position} else excluded.position end`,
      },
      setWhere: sql`${table.removed} is null
        and ${isReplaced}`,
    })
    .returning({
      filed_at: table.filedAt,
      first_seen_at: table.firstSeenAt,
      stored_at: table.storedAt,
      changed_by: table.changedBy,
      edited_at: table.editedAt,
      updated_at: table.updatedAt,
    })
}

// The values of the insert, so that no value is sent twice; the body is large.
function excluded(row: object): Record<string, SQL> {
  const columns = Object.entries(getTableColumns(table))
  return Object.fromEntries(
    columns
      .filter(([key]) => key in row)
      .map(([key, { name }]) => [key, sql.raw(`excluded.${name}`)]),
  )
}
