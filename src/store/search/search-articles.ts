import { sql, type SQL } from 'drizzle-orm'
import { transact, type Database } from '../d1/database.ts'
import { summaryColumns } from '../tables/article-summary.ts'
import { allPositions, bands, isWithin, positionsBetween } from '../tables/position.ts'
import type { ReadingLanguage } from '../tables/reading-language.ts'
import { bodyOfArticle, bodyOfRow } from '../tables/stored-body.ts'
import {
  selectTranslatedTexts,
  translatedText,
  type TranslatedTextRow,
} from '../translations/translated-text.ts'
import { hasRuns } from './has-runs.ts'
import { bodyText, readHit, type Hit, type HitRow } from './read-hit.ts'
import { printSearchCursor, windowSize, type SearchCursor } from './search-cursor.ts'
import {
  matchExpression,
  parseQuery,
  rankExpressions,
  runsOf,
  type RankedBy,
  type SearchQuery,
} from './search-query.ts'
import { languageFact, sourceFact } from './search-words.ts'
import { numbersOf } from './text-number.ts'

/**
 * The words to look for, as typed, and filters. `from` and `to` are days, in UTC, that bound the day of filing; `to` is excluded.
 * With either of them, articles that state no time are not found.
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
}

const maxSpare = 40 // articles that are read in place of those without the runs of the query

/**
 * Finds articles by their words and those of their translations. The newest 100 matches are ranked, equals by time;
 * older ones follow on later pages. One statement; it reads a bounded number of rows, however many articles are stored.
 *
 * The index knows no order of words. Articles that lack the runs of a query (phrases, hyphenated words, more than two
 * signs of an unspaced script) are left out after their texts are read, and others read in their place: `limit` and 40
 * more at most, in up to four statements. So a page may have fewer hits than `limit` and a next one.
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
  const { offset = 0, found = 0 } = cursor ?? {}
  if (!match) return { hits: [], count: found, isMore: false, next: null }

  const runs = runsOf(query)
  const isExact = runs.wanted.length === 0 && runs.unwanted.length === 0
  const window = windowOf(search, cursor)
  const ranked = rankExpressions(query, match)
  const read = (most: number, from: number) =>
    db.all<FoundRow>(sql`
      ${rankedWindow(match, ranked, window)} limit ${most} offset ${from})
      select newer.count + former.count as count, cast(newer.newest as text) as newest,
        cast(newer.oldest as text) as oldest, cast(former.newest as text) as former_newest,
        cast(former.oldest as text) as former_oldest, ${
          isExact
            ? sql`0`
            : sql`exists (select 1 from translations where translations.article_id = a.id)`
        } as is_translated, ${sql.raw(bodyOfArticle('a'))} as body,
        ${sql.raw(bodyOfRow('shown'))} as translated_body, shown.remaining, ${sql.raw(summaryColumns(lang))}
      from newer cross join former cross join ranked cross join articles a on a.position = iif(is_former, place,
        (select position from text_numbers where number = place))
      left join translations shown on shown.article_id = a.id and shown.lang = ${lang}
      order by score desc, a.position desc`)

  const rows = await read(limit, offset)
  const kept = isExact ? rows : await withRuns(db, rows, runs)
  let end = offset + rows.length
  if (kept.length < limit && rows.length === limit) {
    const spare = await read(maxSpare, end)
    const taken = (await withRuns(db, spare, runs)).slice(0, limit - kept.length)
    const last = kept.length + taken.length === limit ? taken.at(-1) : undefined
    end += last ? spare.indexOf(last) + 1 : spare.length
    kept.push(...taken)
  }

  const next = rows[0] ? placeAfter(rows[0], end) : null
  const inWindow = found + (rows[0]?.count ?? 0)
  const count = isExact ? inWindow : found + kept.length
  const before = isExact && next && next.offset > 0 ? found : count
  return {
    hits: kept.map((row) => readHit(row, query.wanted, lang)),
    count,
    isMore: isExact ? rows[0]?.count === windowSize : next !== null,
    next: next && printSearchCursor({ ...next, found: before }),
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

/** Which rows of the index, and of the former one, are looked at. */
type Window = { isWithin: SQL; isFormerWithin: SQL }

function windowOf({ from, to }: Search, cursor: SearchCursor | null): Window {
  const bounds = positionsBetween(from ?? new Date(0), to ?? new Date(0))
  const positions =
    from || to
      ? { from: from ? bounds.from : bands.dated.from, to: to ? bounds.to : bands.dated.to }
      : allPositions
  const row = sql`rowid`
  const isBefore = sql`rowid < cast(${cursor?.before} as integer)`
  const isInside = isWithin(row, numbersOf(positions))
  const isFormerInside = isWithin(row, positions)
  if (!cursor) return { isWithin: isInside, isFormerWithin: isFormerInside }
  return cursor.isFormer
    ? { isWithin: sql`false`, isFormerWithin: sql`${isFormerInside} and ${isBefore}` }
    : { isWithin: sql`${isInside} and ${isBefore}`, isFormerWithin: isFormerInside }
}

// Up to the bracket that closes `ranked`. What is not moved from the former index yet counts as older than the rest:
// the newest are moved first. Nothing is looked for in the former one once it is empty. Lists are kept as texts in one
// row, since each row of a list counts again whenever it is read.
function rankedWindow(match: string, ranked: readonly RankedBy[], window: Window): SQL {
  const isMoving = sql`exists (select 1 from search)`
  const ends = sql`json_group_array(place) as places, count(*) as count, min(place) as oldest, max(place) as newest`
  const score = sql.join(
    ranked.map(
      ({ weight }, index) => sql`${sql.raw(String(weight))}
        * (instr(${listName(index)}, ',' || hit.value || ',') > 0)`,
    ),
    sql` + `,
  )
  return sql`
    with newer as materialized (
      select ${ends} from (
        select rowid as place from texts where texts match ${match} and ${window.isWithin}
        order by rowid desc limit ${windowSize})
    ), former as materialized (
      select ${ends} from (
        select rowid as place from search
        where ${isMoving} and search match ${match} and ${window.isFormerWithin}
        order by rowid desc limit ${windowSize} - (select count from newer))
    ), windows as materialized (
      select 0 as is_former, places, ${sql.join(
        ranked.map(({ expression }, index) => listWithin('texts', 'newer', expression, index)),
        sql`, `,
      )} from newer
      union all select 1, places, ${sql.join(
        ranked.map(({ former }, index) => listWithin('search', 'former', former, index)),
        sql`, `,
      )} from former
    ), ranked as (
      select is_former, hit.value as place, ${score} as score from windows cross join json_each(places) hit
      order by score desc, is_former, place desc`
}

// The rows of a window that an expression matches, each between commas.
function listWithin(index: string, window: string, expression: string, at: number): SQL {
  const [name, ends] = [sql.raw(index), sql.raw(window)]
  return sql`(select ',' || ifnull(group_concat(rowid), '') || ',' from ${name}
    where ${ends}.count > 0 and ${name} match ${expression}
      and rowid >= ${ends}.oldest and rowid <= ${ends}.newest) as ${listName(at)}`
}

function listName(at: number): SQL {
  return sql.raw(`list${at}`)
}

/** Where a page begins: a cursor without the hits before it. */
type Place = Omit<SearchCursor, 'found'>

function placeAfter(window: FoundRow, end: number): Place | null {
  const { count, newest, oldest, former_newest: formerNewest, former_oldest: formerOldest } = window
  const isFormer = newest === null
  const first = isFormer ? formerNewest : newest
  if (end < count && first !== null)
    return { before: String(BigInt(first) + 1n), offset: end, isFormer }
  const last = formerOldest ?? oldest
  return count === windowSize && last !== null
    ? { before: last, offset: 0, isFormer: formerOldest !== null }
    : null
}

/** Keeps the rows of articles that have the runs of a query, in their own words or in one of their translations. */
async function withRuns(
  db: Database,
  rows: readonly FoundRow[],
  runs: SearchQuery,
): Promise<FoundRow[]> {
  const translated = rows.filter((row) => row.is_translated === 1).map(({ id }) => id)
  const [texts] =
    translated.length === 0
      ? [[]]
      : ((await transact(db, [selectTranslatedTexts(translated)])) as [TranslatedTextRow[]])
  const translations = Map.groupBy(texts, (text) => text.article_id)
  return rows.filter((row) => hasRuns(textsOf(row, translations.get(row.id) ?? []), runs))
}

// The long ones only when they are asked for.
function* textsOf(row: FoundRow, translations: readonly TranslatedTextRow[]): Generator<string> {
  yield row.title
  yield row.lede ?? ''
  yield bodyText(row.body)
  for (const { title, lede, text } of translations.map(translatedText)) {
    yield title
    yield lede ?? ''
    yield text
  }
}
