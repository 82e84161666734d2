import { sql } from 'drizzle-orm'
import type { ArticleId } from '../../article/article-address.ts'
import { transact, type Database } from '../d1/database.ts'
import { retryRead, retryWrite } from '../d1/retry.ts'
import type { Removed } from '../remove.ts'

// `DB` notes what was taken down in the database of a period, by all ids of the article: while that database fails, the
// same page must not be stored under another day. These rows of `removals` have no article next to them.

/**
 * Notes in one database that articles were taken down in another. Two queries.
 *
 * @throws {StorageFault} A database failed; noting it again is safe.
 */
export async function noteRemovedElsewhere(
  { main, own }: { main: Database; own: Database },
  removed: ReadonlyMap<ArticleId, Removed['removed']>,
): Promise<void> {
  const ids = await idsOf(own, [...removed.keys()])
  const rows = JSON.stringify(ids.map(({ id, article }) => [id, removed.get(article)]))
  await retryWrite(() =>
    transact(main, [
      // Their pictures are deleted by the database where they are.
      sql`insert into removals
          (article_id, reason, note, removed_by, removed_at, erased_at, pictures_due)
        select value ->> 0, value ->> 1, '', '', unixepoch(), unixepoch(), 0 from json_each(${rows}) where true
        on conflict do update set reason = excluded.reason, restored_at = null`,
    ]),
  )
}

const pageLength = 500

/**
 * Notes in one database all that was taken down in another, as after a split. Three queries for 500.
 *
 * @throws {StorageFault} A database failed; noting it again is safe.
 */
export async function noteAllRemovedElsewhere(databases: {
  main: Database
  own: Database
}): Promise<void> {
  for (let after = ''; ;) {
    const [rows = []] = await retryRead(() =>
      transact(databases.own, [
        sql`select article_id as id, reason from removals where restored_at is null and article_id > ${after}
          order by article_id limit ${pageLength}`,
      ]),
    )
    const removed = rows as RemovedRow[]
    const last = removed.at(-1)
    if (!last) return
    await noteRemovedElsewhere(databases, reasonsOf(removed))
    after = last.id
  }
}

/** Forgets that an article was taken down in another database. */
export async function forgetRemovedElsewhere(
  { main, own }: { main: Database; own: Database },
  id: ArticleId,
): Promise<void> {
  const ids = JSON.stringify((await idsOf(own, [id])).map((one) => one.id))
  await retryWrite(() =>
    transact(main, [
      sql`delete from removals where article_id in (select value from json_each(${ids}))
        and not exists (select 1 from articles where id = removals.article_id)`,
    ]),
  )
}

/** Which articles were taken down, as far as `DB` alone knows. One query. */
export async function removedElsewhere(
  main: Database,
  ids: readonly ArticleId[],
): Promise<Map<ArticleId, Removed['removed']>> {
  const [rows = []] = await retryRead(() =>
    transact(main, [
      sql`select article_id as id, reason from removals where restored_at is null
        and article_id in (select value from json_each(${JSON.stringify(ids)}))`,
    ]),
  )
  return reasonsOf(rows as RemovedRow[])
}

type RemovedRow = { id: ArticleId; reason: Removed['removed'] }

function reasonsOf(rows: readonly RemovedRow[]): Map<ArticleId, Removed['removed']> {
  return new Map(rows.map(({ id, reason }) => [id, reason]))
}

async function idsOf(
  own: Database,
  articles: readonly ArticleId[],
): Promise<{ id: ArticleId; article: ArticleId }[]> {
  const [rows = []] = await retryRead(() =>
    transact(own, [
      sql`select id, article_id as article from addresses
        where article_id in (select value from json_each(${JSON.stringify(articles)}))`,
    ]),
  )
  const further = rows as { id: ArticleId; article: ArticleId }[]
  return [...articles.map((id) => ({ id, article: id })), ...further]
}
