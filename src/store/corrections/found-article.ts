import { sql, type SQL } from 'drizzle-orm'
import type { Article } from '../../article/article.ts'
import type { StoredBody } from '../tables/stored-body.ts'
import { correctionsState } from './kept-corrections.ts'

/** What the cleaner found of a corrected article, and how many parts of its corrections found no place in it. */
export type FoundArticle = { readonly article: Article; readonly unfit: number }

/**
 * Writes the statement that keeps what the cleaner found of a corrected article. It does nothing where the state of the
 * corrections is another than the one that is known, or the condition does not hold.
 *
 * @param stored The body of the article, as `storedBody` gives it.
 * @param states The one that is known, and the one that it has from then on.
 */
export function keepFound(
  { article, unfit }: FoundArticle,
  stored: StoredBody,
  states: { known: string; next: string },
  condition: SQL,
): SQL {
  const { body: _body, ...content } = article
  const { id, revision, title, publishedAt, modifiedAt, isTruncated } = content
  return sql`insert into found_articles
    select ${id}, ${states.next}, ${unfit}, ${revision}, ${title}, ${publishedAt}, ${modifiedAt},
      ${Number(isTruncated)}, ${JSON.stringify(content)}, ${stored}
    where ${correctionsState(id)} = ${states.known} and ${condition}
    on conflict do update set state = excluded.state, unfit = excluded.unfit, revision = excluded.revision,
      title = excluded.title, published_at = excluded.published_at, modified_at = excluded.modified_at,
      is_truncated = excluded.is_truncated, content = excluded.content, body = excluded.body`
}
