import type { Database } from './d1/database.ts'
import { members, type ArticleList } from './lists.ts'
import {
  readSummary,
  summaryColumns,
  type ArticleSummary,
  type SummaryRow,
} from './tables/article-summary.ts'
import type { ReadingLanguage } from './tables/reading-language.ts'

/** An article that a sitemap may list, with the titles of all its translations, which their addresses have. */
export type SitemapArticle = ArticleSummary & {
  translations: readonly { lang: string; title: string }[]
}

const titles = `(
  select json_group_array(json_object('lang', t.lang, 'title', t.title))
  from translations t where t.article_id = a.id
) as translations`

/** Reads the newest articles of a list for a sitemap. One statement; it reads one row more for each translation. */
export async function sitemapArticles(
  db: Database,
  list: ArticleList,
  limit: number,
  lang: ReadingLanguage,
): Promise<SitemapArticle[]> {
  const rows = await db.all<SummaryRow & { translations: string }>(
    members(list, limit, null, `, ${summaryColumns(lang)}, ${titles}`),
  )
  return rows.map((row) => ({
    ...readSummary(row),
    translations: JSON.parse(row.translations) as SitemapArticle['translations'],
  }))
}
