import { sql } from 'drizzle-orm'
import type { Database } from '../d1/database.ts'
import { summaryColumns } from '../tables/article-summary.ts'
import type { ReadingLanguage } from '../tables/reading-language.ts'
import { bodyOfArticle, bodyOfRow } from '../tables/stored-body.ts'
import type { Match } from './ranked-window.ts'
import type { HitRow } from './read-hit.ts'

/** The article of a match. */
export type FoundRow = HitRow & { match: Match; is_translated: 0 | 1 }

/**
 * Reads the articles of some matches, in their order, in one statement. It reads a row for each, and one more for a
 * translation that is shown.
 *
 * @param hasRuns Whether it is asked which have translations; one more row for those.
 */
export async function foundRows(
  db: Database,
  matches: readonly Match[],
  lang: ReadingLanguage,
  hasRuns: boolean,
): Promise<FoundRow[]> {
  const positions = matches.flatMap(({ position }) => (position === null ? [] : [position]))
  if (positions.length === 0) return []
  const isTranslated = hasRuns
    ? sql`exists (select 1 from translations where translations.article_id = a.id)`
    : sql`0`
  // Positions are digits, so they may be written out. As JSON, each would be one more row.
  const rows = await db.all<FoundRow & { position: string }>(sql`
    select cast(a.position as text) as position, ${isTranslated} as is_translated,
      ${sql.raw(bodyOfArticle('a'))} as body, ${sql.raw(bodyOfRow('shown'))} as translated_body,
      shown.remaining, ${sql.raw(summaryColumns(lang))}
    from articles a left join translations shown on shown.article_id = a.id and shown.lang = ${lang}
    where a.position in (${sql.raw(positions.join(', '))})`)
  const byPosition = new Map(rows.map((row) => [row.position, row]))
  return matches.flatMap((match) => {
    const row = byPosition.get(match.position ?? '')
    return row ? [{ ...row, match }] : []
  })
}
