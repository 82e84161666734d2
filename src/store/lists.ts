import { desc, sql, type SQL } from 'drizzle-orm'
import type { ArticleId } from '../article/article-address.ts'
import type { Day } from '../article/day.ts'
import type { ListKind } from '../article/listing.ts'
import type { ReaderArticle } from '../article/translation.ts'
import type { Database } from './d1/database.ts'
import {
  readSummary,
  summaryColumns,
  type ArticleSummary,
  type SummaryRow,
} from './tables/article-summary.ts'
import { listCursorOf, positionAt, type ListCursor } from './tables/list-cursor.ts'
import {
  allPositions,
  bands,
  intersection,
  isWithin,
  noPositions,
  positionsBetween,
  positionsOf,
  positionsOfDays,
  rangesBefore,
  type PositionRange,
} from './tables/position.ts'
import type { ReadingLanguage } from './tables/reading-language.ts'
import { articlesTable as table, translationsTable } from './tables/schema.ts'
import { readerArticle, readerColumns, translationIn } from './translations/translation-columns.ts'

/**
 * A list of articles, one of:
 *
 * - `all`: every article.
 * - `period`: those filed in `2023`, `2023-04` or `2023-04-28`.
 * - `span`: those that state a time between two instants, the second excluded.
 * - `ListKind`: those of a source, topic, author or language, by its folded key (`listKey`).
 * - `languages`: those in one of a few languages, by their primary tags.
 *
 * `since` leaves out what was filed before that day, `until` what was filed after that one. `within` cuts the list to
 * what one of several databases is asked for.
 */
export type ArticleList = (
  | { kind: 'all'; since?: Day; until?: Day }
  | { kind: 'period'; period: string }
  | { kind: 'span'; from: Date; to: Date }
  | { kind: ListKind; key: string; since?: Day; until?: Day }
  | { kind: 'languages'; languages: readonly string[] }
) & { within?: DaySpan }

/** Days that a list is cut to, both included, `null` for no bound; and one band of positions, if not both. */
export type DaySpan = {
  readonly first: Day | null
  readonly last: Day | null
  readonly band?: keyof typeof bands
}

/**
 * A part of a list, the newest first and those without a time last. `next` is where the next slice begins; `null` at
 * the end of the list.
 */
export type ListSlice<Item = ArticleSummary> = { items: Item[]; next: ListCursor | null }

/** Reads a slice of a list. It reads one article more than it returns. */
export async function readListSlice(
  db: Database,
  list: ArticleList,
  limit: number,
  cursor: ListCursor | null,
  lang: ReadingLanguage,
): Promise<ListSlice> {
  return sliceOf(await readPlaced(db, list, limit + 1, cursor, lang), limit)
}

/** A summary with its position. */
export type Placed = SummaryRow & { place: string }

/** Reads the first articles of a list from a cursor on, with their positions. */
export function readPlaced(
  db: Database,
  list: ArticleList,
  limit: number,
  cursor: ListCursor | null,
  lang: ReadingLanguage,
): Promise<Placed[]> {
  const columns = `, cast(a.position as text) as place, ${summaryColumns(lang)}`
  return db.all<Placed>(members(list, limit, cursor, columns))
}

/** Makes a slice of the first articles of a list, of which there is one more than the limit if there are more. */
export function sliceOf(rows: readonly Placed[], limit: number): ListSlice {
  const last = rows.length > limit ? rows[limit - 1] : null
  return {
    items: rows.slice(0, limit).map(readSummary),
    next: last ? listCursorOf(last.place) : null,
  }
}

/** Reads the newest articles of a list in full, in a reader's language; `''` for their own words. */
export async function wholeArticles(
  db: Database,
  list: ArticleList,
  limit: number,
  lang: ReadingLanguage | '',
): Promise<ReaderArticle[]> {
  const rows = await db
    .select(readerColumns)
    .from(table)
    .leftJoin(translationsTable, translationIn(lang))
    .where(sql`${table.position} in (select position from (${members(list, limit, null)}))`)
    .orderBy(desc(table.position))
  return rows.map(readerArticle)
}

/** Reads the newest of the given articles in full. The ids are one parameter: D1 takes 100 at most. */
export async function newestOf(
  db: Database,
  ids: readonly ArticleId[],
  limit: number,
  lang: ReadingLanguage | '',
): Promise<ReaderArticle[]> {
  const rows = await db
    .select(readerColumns)
    .from(table)
    .leftJoin(translationsTable, translationIn(lang))
    .where(
      sql`${table.id} in (select value from json_each(${JSON.stringify(ids)}))
        and ${table.position} is not null`,
    )
    .orderBy(desc(table.position))
    .limit(limit)
  return rows.map(readerArticle)
}

/**
 * Writes a SELECT of the positions of a list, the newest first. Two ranges are merged as they are read, so neither is
 * read beyond the limit.
 *
 * @param columns More columns of the articles, which are called `a`; with a comma in front.
 */
export function members(
  list: ArticleList,
  limit: number,
  cursor: ListCursor | null,
  columns = '',
): SQL {
  const ranges = cursor ? rangesBefore(rangesOf(list), positionAt(cursor)) : rangesOf(list)
  if (list.kind === 'languages') return inLanguages(list.languages, ranges, limit, columns)
  const [source, position] =
    'key' in list
      ? [
          sql`listings l cross join articles a on a.position = l.position
            where l.kind = ${list.kind} and l.key = ${list.key} and`,
          sql`l.position`,
        ]
      : [sql`articles a where`, sql`a.position`]
  const parts = (ranges.length > 0 ? ranges : [noPositions]).map(
    (range) => sql`select ${position} as position ${sql.raw(columns)}
      from ${source} ${isWithin(position, range)}`,
  )
  return sql`${sql.join(parts, sql` union all `)} order by position desc limit ${limit}`
}

const maxTerms = 4 // D1 takes no more than five in a compound SELECT

// The lists of the languages are merged as they are read: four languages cost no more rows than one list.
function inLanguages(
  languages: readonly string[],
  ranges: readonly PositionRange[],
  limit: number,
  columns: string,
): SQL {
  const newest = sql`order by position desc limit ${limit}`
  const terms = languages.flatMap((language) =>
    (ranges.length > 0 ? ranges : [noPositions]).map(
      (range) => sql`select position from listings
        where kind = 'language' and key = ${language} and ${isWithin(sql`position`, range)}`,
    ),
  )
  const groups = Array.from({ length: Math.ceil(terms.length / maxTerms) }, (_, index) => {
    const some = terms.slice(index * maxTerms, (index + 1) * maxTerms)
    return sql`select position from (${sql.join(some, sql` union all `)} ${newest})`
  })
  return sql`select a.position as position ${sql.raw(columns)}
    from (${sql.join(groups, sql` union all `)} ${newest}) newest
    cross join articles a on a.position = newest.position order by a.position desc`
}

function rangesOf(list: ArticleList): readonly PositionRange[] {
  return list.within ? intersection(wholeRanges(list), spanRanges(list.within)) : wholeRanges(list)
}

/** The positions of a span: a range in each of its bands, the dated one first. */
export function spanRanges({ first, last, band }: DaySpan): PositionRange[] {
  const both = positionsOfDays(first, last)
  return band ? intersection(both, [bands[band]]) : both
}

function wholeRanges(list: ArticleList): readonly PositionRange[] {
  if ('since' in list || 'until' in list)
    return positionsOfDays(list.since ?? null, list.until ?? null)
  if (list.kind === 'period') return positionsOf(list.period)
  if (list.kind === 'span') return [positionsBetween(list.from, list.to)]
  return [allPositions]
}
