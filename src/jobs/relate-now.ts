import type { ArticleId } from '../article/article-address.ts'
import type { Change } from '../cache/purge/stale-tag.ts'
import type { Related } from '../store/related/relate-waiting.ts'

/**
 * Finds the neighbours of articles that were just written, and purges their pages at once. If it fails, nothing is
 * lost: the cron finds what still waits.
 *
 * @param find `relateWaiting` of an open database.
 */
export async function relateNow(
  find: (limit: number, only: readonly ArticleId[]) => Promise<Related>,
  purge: (...changes: Change[]) => Promise<void>,
  articles: readonly ArticleId[],
): Promise<void> {
  try {
    const { changes } = await find(articles.length, articles)
    if (changes.length > 0) await purge(...changes)
  } catch (error) {
    console.error(
      JSON.stringify({ event: 'not_related', articles: articles.length, error: String(error) }),
    )
  }
}
