import { sql, type SQL } from 'drizzle-orm'
import { allPositions, bands, isWithin, positionsBetween } from '../tables/position.ts'
import { windowSize, type SearchCursor } from './search-cursor.ts'
import type { RankedBy } from './search-query.ts'
import { numbersOf } from './text-number.ts'

/** Which rows of the index, and of the former one, are looked at. */
export type Window = { isWithin: SQL; isFormerWithin: SQL }

/** The rows of a search within some days, before a cursor. */
export function windowOf(
  { from, to }: { from?: Date; to?: Date },
  cursor: Pick<SearchCursor, 'before' | 'isFormer'> | null,
): Window {
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

/**
 * Writes the beginning of a SELECT, up to the bracket that closes `ranked`: the matches of a window, the best first.
 * The rows `newer` and `former` tell how many there are in each index, and between which rows.
 *
 * What is not moved from the former index yet counts as older than the rest, as the newest are moved first. Nothing is
 * looked for in it once it is empty. It reads three rows a match, and one for each that an expression matches.
 */
export function rankedWindow(match: string, ranked: readonly RankedBy[], window: Window): SQL {
  const isMoving = sql`exists (select 1 from search)`
  const ends = sql`json_group_array(place) as places, count(*) as count, min(place) as oldest, max(place) as newest`
  const score = sql.join(
    ranked.map(
      ({ weight }, index) => sql`${sql.raw(String(weight))}
        * (instr(${listName(index)}, ',' || hit.value || ',') > 0)`,
    ),
    sql` + `,
  )
  // Lists are texts in one row: rows of a list would count again whenever they are read.
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
