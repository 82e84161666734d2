import { sql } from 'drizzle-orm'
import type { ArticleId } from '../article/article-address.ts'
import { unstored, type Article } from '../article/article.ts'
import type { WantedTranslation } from '../article/translation.ts'
import { transact, type Database } from './d1/database.ts'
import { retryRead, retryWrite } from './d1/retry.ts'
import { secondsOf } from './d1/seconds.ts'
import { articleById } from './read-article.ts'
import { save } from './save.ts'
import type { Saved } from './saved.ts'
import { bringBackStatements, emptiedColumns } from './takedowns/removed-content.ts'

/** The outcome of bringing an article back; `aliases` are the ids of its other addresses. */
export type Restored =
  | { outcome: 'restored'; saved: Exclude<Saved, { removed: string }>; aliases: ArticleId[] }
  | { outcome: 'unknown' | 'not_removed' | 'erased' }

/**
 * Brings back an article that was taken down: its row with its former versions, corrections, translations, parts and
 * pages, as they were. Then it is filed as if an older version had stored it, so that lists, index and counts have it
 * again. If only that fails, the cron does it.
 *
 * @param id Its own, or that of another of its addresses.
 * @param options.since Takedowns from before this time are too old to be undone.
 * @param options.wanted The languages that it is to be had in. What waited to be translated was forgotten.
 * @throws {StorageFault} The database failed; calling it again is safe.
 */
export async function restore(
  db: Database,
  id: ArticleId,
  options: {
    by: string
    now: Date
    since: Date
    wanted: (article: Article) => readonly WantedTranslation[]
  },
): Promise<Restored> {
  const own = sql`coalesce((select article_id from addresses where id = ${id}), ${id})`
  const kept = sql`select 1 from removed_content c join removals r using (article_id)
    where c.article_id = articles.id and c.source = 'articles' and r.removed_at >= ${secondsOf(options.since)}`
  const values = emptiedColumns.map((name) => sql.raw(`${name} = c.facts ->> '${name}'`))
  const [[before] = [], , , ...rest] = (await retryWrite(() =>
    transact(db, [
      sql`select id, removed from articles where id = ${own}`,
      sql`update removals set restored_at = ${secondsOf(options.now)}, restored_by = ${options.by}
        where article_id = ${own} and restored_at is null and erased_at is null
          and exists (select 1 from articles where id = ${own} and removed is not null and exists (${kept}))`,
      sql`update articles set ${sql.join(values, sql`, `)}, body = iif(typeof(c.body) = 'blob', '', c.body),
          packed = iif(typeof(c.body) = 'blob', c.body, null), removed = null
        from removed_content c where c.article_id = articles.id and c.source = 'articles' and articles.id = ${own}
          and articles.removed is not null and exists (${kept})`,
      ...bringBackStatements(own),
      sql`select id from articles where id = ${own} and removed is null`,
      sql`select id from addresses where article_id = ${own}`,
    ]),
  )) as { id: ArticleId; removed?: string | null }[][]
  if (!before) return { outcome: 'unknown' }
  const [found = [], aliases = []] = rest.slice(-2)
  if (found.length === 0) return { outcome: 'erased' }
  if (!before.removed) return { outcome: 'not_removed' }
  const stored = await retryRead(() => articleById(db, before.id))
  if (!stored || 'removed' in stored) return { outcome: 'erased' }
  const article = unstored(stored)
  const saved = await save(db, article, stored.storedAt, {
    isRefiling: true,
    wanted: options.wanted(article),
  })
  if ('removed' in saved) return { outcome: 'erased' }
  return { outcome: 'restored', saved, aliases: aliases.map((one) => one.id) }
}
