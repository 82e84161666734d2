import { listCursorOf, parseListCursor, positionAt } from '../tables/list-cursor.ts'

/**
 * Where a page of search results begins: so many results into the window of those filed before a position.
 * With the position fixed, articles that arrive meanwhile do not move the pages.
 */
export type SearchCursor = { before: string; offset: number }

/** How many matches are ranked against each other; those behind them make the next window. */
export const windowSize = 1000

const form = /^(?<cursor>[^.]+)\.(?<offset>\d{1,4})$/

/** Reads a cursor as it came in an address; `null` when it is none. */
export function parseSearchCursor(value: string): SearchCursor | null {
  const groups = form.exec(value)?.groups
  const cursor = parseListCursor(groups?.['cursor'] ?? '')
  const offset = Number(groups?.['offset'])
  return cursor && offset < windowSize ? { before: positionAt(cursor), offset } : null
}

/** Prints a cursor for an address. */
export function printSearchCursor({ before, offset }: SearchCursor): string {
  return `${listCursorOf(before)}.${offset}`
}
