import { parseDay, type Day } from '../../article/day.ts'
import { listCursorOf, parseListCursor, positionAt } from '../tables/list-cursor.ts'

/**
 * Where a page of search results begins: at an offset in the window of matches before a row of the index. With a fixed
 * row, articles that arrive meanwhile do not move the pages. `found` is how many hits the pages counted before it.
 *
 * `isFormer` if the row is one of the former index, which holds what is not moved yet. Where there are several
 * databases, the row is in that of `day`.
 */
export type SearchCursor = {
  before: string
  offset: number
  found: number
  isFormer: boolean
  day?: Day
}

/** How many matches are ranked against each other; older ones form the next window. */
export const windowSize = 100

const form =
  /^(?<cursor>[^.]+)\.(?<offset>\d{1,2})\.(?<found>\d{1,7})(?<former>\.former)?(?:\.(?<day>[-0-9]{10}))?$/

/** Parses a cursor from an address; `null` when it is not one. */
export function parseSearchCursor(value: string): SearchCursor | null {
  const groups = form.exec(value)?.groups
  const cursor = parseListCursor(groups?.['cursor'] ?? '')
  const day = groups?.['day'] === undefined ? undefined : parseDay(groups['day'])
  if (!groups || !cursor || day === null) return null
  return {
    before: positionAt(cursor),
    offset: Number(groups['offset']),
    found: Number(groups['found']),
    isFormer: groups['former'] !== undefined,
    ...(day && { day }),
  }
}

/** Prints a cursor for an address. */
export function printSearchCursor(cursor: SearchCursor): string {
  const { before, offset, found, isFormer, day } = cursor
  return `${listCursorOf(before)}.${offset}.${found}${isFormer ? '.former' : ''}${day ? `.${day}` : ''}`
}
