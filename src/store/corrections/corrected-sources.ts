import { sql } from 'drizzle-orm'
import type { ArticleId } from '../../article/article-address.ts'
import { transact, type Database } from '../d1/database.ts'
import { retryRead } from '../d1/retry.ts'

const maxSources = 50
const inForce = sql`exists (select 1 from corrections where article_id = f.article_id and undone_at is null)`

/** A source with articles that are corrected, and how many these are. */
export type CorrectedSource = { readonly domain: string; readonly articles: number }

/** Reads the sources with the most corrected articles first. One query, three rows for each corrected article. */
export async function readCorrectedSources(db: Database): Promise<CorrectedSource[]> {
  const [rows = []] = await retryRead(() =>
    transact(db, [
      sql`select a.source_domain as domain, count(*) as articles
        from found_articles f cross join articles a on a.id = f.article_id
        where a.removed is null and ${inForce}
        group by 1 order by 2 desc, 1 limit ${maxSources}`,
    ]),
  )
  return rows as CorrectedSource[]
}

/** Reads the corrected articles of a source that were stored last. One query, three rows for each corrected article. */
export async function readCorrectedOf(
  db: Database,
  domain: string,
  limit: number,
): Promise<ArticleId[]> {
  const [rows = []] = await retryRead(() =>
    transact(db, [
      sql`select a.id from found_articles f cross join articles a on a.id = f.article_id
        where a.source_domain = ${domain} and a.removed is null and ${inForce}
        order by a.stored_at desc, a.id limit ${limit}`,
    ]),
  )
  return (rows as { id: ArticleId }[]).map(({ id }) => id)
}
