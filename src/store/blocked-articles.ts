import { sql } from 'drizzle-orm'
import { matchesAddress, type AddressPattern } from '../article/address-pattern.ts'
import type { ArticleId } from '../article/article-address.ts'
import type { SafeUrl } from '../article/safe-url.ts'
import { transact, type Database } from './d1/database.ts'
import { retryRead } from './d1/retry.ts'

const maxLooked = 1000 // articles

/**
 * Finds stored articles that a pattern means, the newest of each source first. One query, which looks at `maxLooked`
 * articles of the sources at and below its host.
 *
 * @returns `isAll` is false if there are more to look at.
 */
export async function blockedArticles(
  db: Database,
  pattern: AddressPattern,
): Promise<{ ids: ArticleId[]; isAll: boolean }> {
  const below = pattern.isWide
    ? sql`or substr(key, ${-pattern.host.length - 1}) = ${`.${pattern.host}`}`
    : sql``
  const [rows = []] = (await retryRead(() =>
    transact(db, [
      sql`select a.id, a.source_url from (
          select kind, key from lists where kind = 'source' and (key = ${pattern.host} ${below})) source
        cross join listings l on l.kind = source.kind and l.key = source.key
        cross join articles a on a.position = l.position
        order by l.key, l.position desc limit ${maxLooked + 1}`,
    ]),
  )) as [{ id: ArticleId; source_url: SafeUrl }[]]
  const looked = rows.slice(0, maxLooked)
  return {
    ids: looked
      .filter((row) => matchesAddress(pattern, new URL(row.source_url)))
      .map((row) => row.id),
    isAll: rows.length <= maxLooked,
  }
}
