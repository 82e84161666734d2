import { sql } from 'drizzle-orm'
import type { Day } from '../../article/day.ts'
import type { Database } from '../d1/database.ts'
import { summaryColumns } from '../tables/article-summary.ts'
import type { ReadingLanguage } from '../tables/reading-language.ts'
import { bodyOfArticle, bodyOfRow } from '../tables/stored-body.ts'
import { rankedWindow, windowOf } from './ranked-window.ts'
import { readHit, type Hit, type HitRow } from './read-hit.ts'
import { printSearchCursor, windowSize, type SearchCursor } from './search-cursor.ts'
import { matchExpression, parseQuery, rankExpressions, runsOf } from './search-query.ts'
import { languageFact, sourceFact } from './search-words.ts'
import { withRuns } from './with-runs.ts'

/**
 * The words to look for, as typed, and filters. `from` and `to` are days, in UTC, that bound the day of filing; `to`
 * is excluded. With either of them, articles that state no time are not found.
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
  /** How many hits are known, with those of the pages before; all of them unless `isMore`. */
  count: number
  /** Whether there may be more than `count`. */
  isMore: boolean
  next: string | null
  /** Up to which day it looked back, where there are several databases; `null` for all days. */
  since?: Day | null
}

const maxTexts = 150 // of articles that are read for a page in search of runs; each takes about a millisecond of CPU
const furtherTexts = 40 // at a time, after those of a page

/**
 * Finds articles by their words and those of their translations. The newest 100 matches are ranked, equals by
 * day; older ones follow on later pages. One statement; it reads a bounded number of rows, however many articles are
 * stored.
 *
 * The index knows no order of words. Articles that lack the runs of a query (phrases, hyphenated words, more than two
 * signs of an unspaced script) are left out after their texts are read, and the next are read in their place: 150 for a
 * page, in at most ten statements. So a page may have fewer hits than `limit`, or none, and a next one.
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
  const match = matchExpression(query, facts)
  const found = cursor?.found ?? 0
  if (!match) return { hits: [], count: found, isMore: false, next: null }
  const ranked = rankExpressions(query, match)
  const runs = runsOf(query)
  const hasRuns = runs.wanted.length > 0 || runs.unwanted.length > 0
  const isTranslated = hasRuns
    ? sql`exists (select 1 from translations where translations.article_id = a.id)`
    : sql`0`
  const read = (place: Place | null, most: number) =>
    db.all<FoundRow>(sql`
      ${rankedWindow(match, ranked, windowOf(search, place))} limit ${most} offset ${place?.offset ?? 0})
      select newer.count + former.count as count, cast(newer.newest as text) as newest,
        cast(newer.oldest as text) as oldest, cast(former.newest as text) as former_newest,
        cast(former.oldest as text) as former_oldest, ${isTranslated} as is_translated,
        ${sql.raw(bodyOfArticle('a'))} as body, ${sql.raw(bodyOfRow('shown'))} as translated_body,
        shown.remaining, ${sql.raw(summaryColumns(lang))}
      from newer cross join former cross join ranked cross join articles a on a.position = iif(is_former, place,
        (select position from text_numbers where number = place))
      left join translations shown on shown.article_id = a.id and shown.lang = ${lang}
      order by score desc, is_former, place desc`)
  const hitsOf = (rows: readonly FoundRow[]) => rows.map((row) => readHit(row, query.wanted, lang))

  if (!hasRuns) {
    const rows = await read(cursor, limit)
    const inWindow = rows[0]?.count ?? 0
    const next = placeAfter(rows, cursor, rows.length)
    const before = next && next.offset > 0 ? found : found + inWindow
    return {
      hits: hitsOf(rows),
      count: found + inWindow,
      isMore: inWindow === windowSize,
      next: next && printSearchCursor({ ...next, found: before }),
    }
  }

  const kept: FoundRow[] = []
  let next: Place | null = cursor
  let most = limit
  for (let left = maxTexts; kept.length < limit && left > 0; left -= most) {
    if (left < maxTexts) most = Math.min(left, furtherTexts)
    const rows = await read(next, most)
    const taken = (await withRuns(db, rows, runs)).slice(0, limit - kept.length)
    kept.push(...taken)
    const last = kept.length === limit ? taken.at(-1) : undefined
    next = placeAfter(rows, next, last ? rows.indexOf(last) + 1 : rows.length)
    if (!next) break
  }
  const count = found + kept.length
  return {
    hits: hitsOf(kept),
    count,
    isMore: next !== null,
    next: next && printSearchCursor({ ...next, found: count }),
  }
}

type FoundRow = HitRow & {
  is_translated: 0 | 1
  /** How many matches the window has. */
  count: number
  /** Its ends in the index and in the former one; `null` if it has none of that. */
  newest: string | null
  oldest: string | null
  former_newest: string | null
  former_oldest: string | null
}

/** Where a page begins: a cursor without the hits before it. */
type Place = Omit<SearchCursor, 'found'>

// Where to go on after so many of the rows that were read at a place; `null` at the end.
function placeAfter(rows: readonly FoundRow[], place: Place | null, taken: number): Place | null {
  const [window] = rows
  if (!window) return null
  const { count, newest, oldest, former_newest: formerNewest, former_oldest: formerOldest } = window
  const offset = (place?.offset ?? 0) + taken
  const isFormer = newest === null
  const first = newest ?? formerNewest
  if (offset < count && first !== null)
    return { before: String(BigInt(first) + 1n), offset, isFormer }
  const last = formerOldest ?? oldest
  return count === windowSize && last !== null
    ? { before: last, offset: 0, isFormer: formerOldest !== null }
    : null
}
