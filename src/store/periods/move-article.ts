import { sql, type SQL } from 'drizzle-orm'
import type { ArticleId } from '../../article/article-address.ts'
import { transact, type Database } from '../d1/database.ts'
import { retryWrite } from '../d1/retry.ts'
import { StorageFault } from '../d1/storage-fault.ts'
import { idRows, stateColumn } from './article-state.ts'
import { copyArticles, type Copied, type Move } from './copy-articles.ts'
import { belongings } from './moved-tables.ts'
import { noteRemovedElsewhere } from './removed-elsewhere.ts'

const maxAttempts = 3 // while somebody writes an article between its copy and its removal

/**
 * Moves articles from one database to another, as `copyArticles` copies them. Each is in the new one, filed and
 * compared, before it is taken out of the old one, so it can be read at any moment.
 *
 * It costs one round trip more than a copy, and three where something was taken down. Stopped at any point and called
 * again, it goes on.
 *
 * @param move With `main`, which notes what was taken down in other databases.
 * @returns What became of each that was there.
 * @throws {StorageFault} A database failed, or an article was written again and again meanwhile.
 */
export async function moveArticles(
  move: Move & { readonly main: Database },
  ids: readonly ArticleId[],
): Promise<Copied[]> {
  const { from, to, main } = move
  if (from.$client === to.$client) throw new Error('Articles cannot move to where they are')
  const moved = new Map<ArticleId, Copied>()
  let waiting = ids
  for (let attempt = 1; waiting.length > 0; attempt++) {
    const copied = await copyArticles(move, waiting)
    const left = await takeOut(from, copied)
    const out = copied.filter(({ id }) => !left.has(id))
    for (const one of out) {
      const isWritten = one.isWritten || (moved.get(one.id)?.isWritten ?? false)
      moved.set(one.id, { ...one, isWritten })
    }
    const removed = out.flatMap(({ id, removed: reason }) =>
      reason ? [[id, reason] as const] : [],
    )
    if (removed.length > 0 && to.$client !== main.$client)
      await noteRemovedElsewhere({ main, own: to }, new Map(removed))
    waiting = [...left]
    if (waiting.length > 0 && attempt === maxAttempts)
      throw new StorageFault(`Being written: articles ${waiting.join(', ')}`)
  }
  return [...moved.values()]
}

/** Moves one article in the same way. Returns whether it was there. */
export async function moveArticle(
  move: Move & { readonly main: Database },
  id: ArticleId,
): Promise<boolean> {
  return (await moveArticles(move, [id])).length > 0
}

/**
 * Takes articles out of a database with all that belongs to them, if they are still in the state that was copied.
 *
 * @returns Those that are not out.
 */
async function takeOut(from: Database, copied: readonly Copied[]): Promise<Set<ArticleId>> {
  if (copied.length === 0) return new Set()
  const states = JSON.stringify(copied.map(({ id, state }) => [id, state]))
  const asCopied = sql`(select articles.id from json_each(${states}) copied
    cross join articles on articles.id = copied.value ->> 0 where ${stateColumn} = copied.value ->> 1)`
  return deleteWhere(
    from,
    copied.map(({ id }) => id),
    asCopied,
  )
}

/** Deletes articles from a database that are in another, with all that belongs to them. */
export async function deleteArticles(db: Database, ids: readonly ArticleId[]): Promise<void> {
  await deleteWhere(db, ids, sql`(select value from ${idRows(ids)})`)
}

/** Returns those that are not deleted. */
async function deleteWhere(
  db: Database,
  ids: readonly ArticleId[],
  chosen: SQL,
): Promise<Set<ArticleId>> {
  const answers = await retryWrite(() =>
    transact(db, [
      // Their pages in the archive are not to be deleted: the copies have them now.
      sql`delete from raw_pages where article_id in ${chosen}`,
      sql`delete from articles where id in ${chosen}`,
      ...[...belongings.map(({ name }) => name), 'trends', 'unrelated'].map(
        (name) => sql`delete from ${sql.raw(name)}
          where article_id in (select value from ${idRows(ids)} where value not in (select id from articles))`,
      ),
      sql`select id from articles where id in (select value from ${idRows(ids)})`,
    ]),
  )
  const left = (answers.at(-1) ?? []) as { id: ArticleId }[]
  return new Set(left.map(({ id }) => id))
}
