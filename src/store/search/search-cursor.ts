import { listCursorOf, parseListCursor, positionAt } from '../tables/list-cursor.ts'

/**
 * Where a page of search results begins: at an offset in the window of articles filed before a position. With a fixed
 * position, articles that arrive meanwhile do not move the pages.
 */
export type SearchCursor = { before: string; offset: number }

/** How many matches are ranked against each other; older ones form the next window. */
export const windowSize = 1000

const form = /^(?<cursor>[^.]+)\.(?<offset>\d{1,4})$/

/** Parses a cursor from an address; `null` when it is not one. */
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
