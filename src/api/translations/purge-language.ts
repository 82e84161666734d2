import type { Context } from 'hono'
import type { ArticleId } from '../../article/article-address.ts'
import type { Day } from '../../article/day.ts'
import type { IngestEnv } from '../ingest/ingest-env.ts'
import { isShown } from './language-status.ts'

/** Renews the pages of an article and its lists in one language, if the site has pages in it. */
export async function purgeLanguage(
  c: Context<IngestEnv>,
  article: ArticleId,
  day: Day,
  lang: string,
): Promise<void> {
  if (isShown(c.var.config.site, lang)) await c.var.purge({ article, days: [day], lang })
}
