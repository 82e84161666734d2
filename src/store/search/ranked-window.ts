import { sql, type SQL } from 'drizzle-orm'
import type { Database } from '../d1/database.ts'
import { rankMatches, type RankedMatch } from './rank-matches.ts'
import { windowSize } from './search-cursor.ts'
import type { RankedBy } from './search-query.ts'
import type { Window } from './window-of.ts'

/** What is looked for in the index, and in the former one. */
export type Sought = {
  match: string
  ranked: readonly RankedBy[]
  former: { match: string; ranked: readonly RankedBy[] }
}

/**
 * A match of a window. Its row `place` is one of the index or of the former one; `position` is that of its article,
 * `null` if there is none.
 */
export type Match = RankedMatch & {
  place: string
  position: string | null
  isFormer: boolean
}

/**
 * Reads the matches of a window in one statement, and ranks them, the best first.
 *
 * What is not moved from the former index yet counts as older than the rest, as the newest are moved first. Nothing is
 * looked for in it once it is empty.
 *
 * It reads two rows a match, and one for each clause that a match has in a prominent place. Once more than
 * `maxListed` of these might be read, what is left ranks nothing: first some of ledes and bodies.
 */
export async function rankedWindow(
  db: Database,
  { match, ranked, former }: Sought,
  window: Window,
  maxListed: number,
): Promise<Match[]> {
  const lists = [...listsOf('texts', ranked), ...listsOf('search', former.ranked)]
  const ends = sql`count(*) as count, min(place) as oldest, max(place) as newest`
  // Lists are texts in one row: rows of a list would count again whenever they are read. Each list is read once the
  // ones before it are counted, and names that row once: SQLite copies what a name means wherever it is used.
  const [row] = await db.all<WindowRow>(sql`
    with newer as materialized (
      select json_group_array(json_array(cast(place as text), cast(position as text), size)) as matches, ${ends} from (
        select rowid as place from texts where texts match ${match} and ${window.isWithin}
        order by rowid desc limit ${windowSize})
      left join text_numbers on number = place
    ), former as materialized (
      select json_group_array(json_array(cast(place as text), cast(place as text), null)) as matches, ${ends} from (
        select rowid as place from search where exists (select 1 from search)
          and search match ${former.match} and ${window.isFormerWithin}
        order by rowid desc limit ${windowSize} - (select count from newer))
    ), step0 as materialized (
      select newer.matches as newer, newer.count as newer_count, newer.oldest as newer_oldest, newer.newest as newer_newest,
        former.matches as former, former.count as former_count, former.oldest as former_oldest,
        former.newest as former_newest, ${maxListed} as remaining0
      from newer cross join former
    )${sql.join(lists.map((list, index) => listWithin(list, index + 1)))}
    select newer, former, json_array(${sql.join(
      lists.map((_list, index) => sql.raw(`places${index + 1}`)),
      sql`, `,
    )}) as lists from ${sql.raw(`step${lists.length}`)}`)
  return row ? rankMatches(matchesOf(row, lists)) : []
}

type WindowRow = { newer: string; former: string; lists: string }

/** The matches in an index that have a clause of the query, by its number, in a title or in another prominent place. */
type List = {
  index: 'texts' | 'search'
  clause: number
  column: 'title' | 'prominent'
  expression: string
}

function listsOf(index: List['index'], ranked: readonly RankedBy[]): List[] {
  return (['title', 'prominent'] as const).flatMap((column) =>
    ranked.flatMap(({ [column]: expression }, clause) =>
      expression === null ? [] : [{ index, clause, column, expression }],
    ),
  )
}

// `places` is null if it might have more rows than remain to be read, as are those after it.
function listWithin({ index, expression }: List, at: number): SQL {
  const [table, ends] = index === 'texts' ? ['texts', 'newer'] : ['search', 'former']
  const before = sql.raw(`remaining${at - 1}`)
  return sql`, ${sql.raw(`places_of_${at}`)} as materialized (
      select *, iif(${sql.raw(`${ends}_count`)} <= ${before}, (
        select json_group_array(cast(rowid as text)) from ${sql.raw(table)}
        where ${sql.raw(`${ends}_count > 1 and ${table}`)} match ${expression}
          and rowid >= ${sql.raw(`${ends}_oldest`)} and rowid <= ${sql.raw(`${ends}_newest`)}
      ), null) as ${sql.raw(`places${at}`)} from ${sql.raw(`step${at - 1}`)}
    ), ${sql.raw(`step${at}`)} as materialized (
      select *, ${before} - json_array_length(${sql.raw(`places${at}`)}) as ${sql.raw(`remaining${at}`)}
      from ${sql.raw(`places_of_${at}`)}
    )`
}

function matchesOf(row: WindowRow, lists: readonly List[]): Match[] {
  const places = JSON.parse(row.lists) as (string | null)[]
  const known = lists.map((list, index) => {
    return { ...list, places: new Set(JSON.parse(places[index] ?? '[]') as string[]) }
  })
  const clauses = [...new Set(lists.map(({ clause }) => clause))]
  const has = (place: string, isFormer: boolean, clause: number, column: List['column']) =>
    known.some(
      (list) =>
        list.clause === clause &&
        list.column === column &&
        (list.index === 'search') === isFormer &&
        list.places.has(place),
    )
  const read = (matches: string, isFormer: boolean) =>
    (JSON.parse(matches) as [string, string | null, number | null][])
      .toSorted(([one], [other]) => (BigInt(one) < BigInt(other) ? 1 : -1))
      .map(([place, position, size]) => ({
        place,
        position,
        isFormer,
        size,
        clauses: clauses.map((clause) => ({
          isInTitle: has(place, isFormer, clause, 'title'),
          isProminent: has(place, isFormer, clause, 'prominent'),
        })),
      }))
  return [...read(row.newer, false), ...read(row.former, true)]
}
