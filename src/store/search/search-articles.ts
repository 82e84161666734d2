import { sql } from 'drizzle-orm'
import type { Day } from '../../article/day.ts'
import type { Database } from '../d1/database.ts'
import { summaryColumns } from '../tables/article-summary.ts'
import { allPositions, bands, positionsBetween } from '../tables/position.ts'
import type { ReadingLanguage } from '../tables/reading-language.ts'
import { readHit, type Hit, type HitRow } from './read-hit.ts'
import { printSearchCursor, windowSize, type SearchCursor } from './search-cursor.ts'
import { matchExpression, parseQuery } from './search-query.ts'
import { languageFact, sourceFact } from './search-words.ts'

/**
 * The words to look for, as typed, and filters. `from` and `to` bound the time of filing, `to` excluded. With either of
 * them, articles that state no time are not found.
 */
export type Search = {
  text: string
  from?: Date
  to?: Date
  /** The domain of a source or of an outlet. */
  source?: string
  /** Primary tags of the languages that the articles were written in. */
  languages?: readonly string[]
}

/** A page of hits, the best first. */
export type HitPage = {
  hits: Hit[]
  /** How many hits there are, counted up to `windowSize`. */
  count: number
  next: string | null
  /** Up to which day it looked back, where there are several databases; `null` for all days. */
  since?: Day | null
}

// Of the columns title, lede, body and facts.
const weights = '8.0, 3.0, 1.0, 0.0'

const nothing: HitPage = { hits: [], count: 0, next: null }

/**
 * Finds articles by their words and those of their translations. The newest 1,000 matches are ranked by bm25, equals by
 * time; older ones follow on later pages. One statement; it reads up to five rows for each of these matches and four
 * for each hit, however many articles are stored.
 *
 * @param limit Hits on a page.
 * @param lang What the summaries are read in.
 */
export async function searchArticles(
  db: Database,
  search: Search,
  limit: number,
  cursor: SearchCursor | null,
  lang: ReadingLanguage,
): Promise<HitPage> {
  const query = parseQuery(search.text)
  const facts = [
    ...(search.source ? [[sourceFact(search.source)]] : []),
    ...(search.languages ? [search.languages.map(languageFact)] : []),
  ]
  const expression = matchExpression(query, facts)
  if (!expression) return nothing
  const { from, to } = rangeOf(search)
  const offset = cursor?.offset ?? 0
  const rows = await db.all<FoundRow>(sql`
    with found as (
      select rowid as position, bm25(search, ${sql.raw(weights)}) as score from search
      where search match ${expression} and rowid >= cast(${from} as integer)
        and rowid < cast(${to} as integer) and rowid < cast(${cursor?.before ?? to} as integer)
      order by rowid desc limit ${windowSize}
    ), ranked as (
      select position, score, count(*) over () as count,
        max(position) over () as newest, min(position) over () as oldest
      from found order by score, position desc limit ${limit} offset ${offset}
    )
    select cast(newest as text) as newest, cast(oldest as text) as oldest, count, a.body,
      shown.body as translated_body, shown.remaining, ${sql.raw(summaryColumns(lang))}
    from ranked cross join articles a on a.position = ranked.position
    left join translations shown on shown.article_id = a.id and shown.lang = ${lang}
    order by score, a.position desc`)
  const first = rows[0]
  if (!first) return nothing
  return {
    hits: rows.map((row) => readHit(row, query.wanted, lang)),
    count: first.count,
    next: nextCursor(first, offset + limit),
  }
}

type FoundRow = HitRow & { newest: string; oldest: string; count: number }

function rangeOf({ from, to }: Search) {
  if (!from && !to) return allPositions
  const bounds = positionsBetween(from ?? new Date(0), to ?? new Date(0))
  return { from: from ? bounds.from : bands.dated.from, to: to ? bounds.to : bands.dated.to }
}

function nextCursor({ newest, oldest, count }: FoundRow, end: number): string | null {
  if (end < count) return printSearchCursor({ before: String(BigInt(newest) + 1n), offset: end })
  return count === windowSize ? printSearchCursor({ before: oldest, offset: 0 }) : null
}
