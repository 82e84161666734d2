import { sql } from 'drizzle-orm'
import { retryRead } from '../d1/retry.ts'
import { railColumns, railLength, readHeadlines, readRail } from '../rail-columns.ts'
import type { ArticleWithRails } from '../read-article.ts'
import type { ArticleSummary } from '../tables/article-summary.ts'
import type { ReadingLanguage } from '../tables/reading-language.ts'
import type { Attempts } from './attempts.ts'
import type { Place } from './places.ts'
import { inListOrder } from './walk-lists.ts'

/** The rails that are the same for every article: of the newest database, whatever the article's own. */
export type NewestRails = Pick<ArticleWithRails, 'latest' | 'trends' | 'headlines'>

/** Reads them in one query; `null` if the database fails: an article is shown without. */
export async function newestRails(
  newest: Place,
  { tryAll }: Attempts,
  lang: ReadingLanguage,
): Promise<NewestRails | null> {
  const { latest, trends, headlines } = railColumns(lang)
  const [read] = await tryAll([newest], ({ db }) =>
    retryRead(() =>
      db.get<{ latest: string; trends: string; headlines: string | null }>(sql`
        select ${latest.sql} as latest, ${trends.sql} as trends, ${headlines.sql} as headlines`),
    ),
  )
  if (!read) return null
  const { answer } = read
  const chosen = answer.headlines === null ? null : readHeadlines(answer.headlines, lang)
  return {
    latest: distinct([...(chosen?.newest ?? []), ...readRail(answer.latest)]),
    trends: readRail(answer.trends),
    headlines: chosen?.headlines ?? [],
  }
}

/** Merges rails of several databases: the latest articles in the order of lists, the others as they come. */
export function mergedRails(rails: readonly (NewestRails | null)[]): NewestRails {
  const all = (name: keyof NewestRails) => distinct(rails.flatMap((one) => one?.[name] ?? []))
  return {
    latest: inListOrder(all('latest')).slice(0, railLength.latest),
    trends: all('trends').slice(0, railLength.trends),
    headlines: all('headlines').slice(0, railLength.headlines),
  }
}

function distinct(summaries: readonly ArticleSummary[]): ArticleSummary[] {
  return [...new Map(summaries.map((one) => [one.id, one])).values()]
}
