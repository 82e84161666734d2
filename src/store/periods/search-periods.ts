import { instant, dayOf } from '../../article/day.ts'
import { retryRead } from '../d1/retry.ts'
import { searchArticles, type HitPage, type Search } from '../search/search-articles.ts'
import { printSearchCursor, type SearchCursor } from '../search/search-cursor.ts'
import { dayOfPosition, positionsOfDays } from '../tables/position.ts'
import type { ReadingLanguage } from '../tables/reading-language.ts'
import type { Attempts } from './attempts.ts'
import { overlaps, placeOf, type Place } from './places.ts'

const maxAsked = 3 // databases in one request

/**
 * Searches one database after the other, the newest first, until a page is full. The hits of each are ranked among
 * themselves. At most three are asked for one page. Its cursor leads on into older ones; `since` is the day to which it
 * looked back.
 */
export async function searchPeriods(
  places: readonly Place[],
  attempts: Attempts,
  search: Search,
  limit: number,
  cursor: SearchCursor | null,
  lang: ReadingLanguage,
): Promise<HitPage> {
  const meant = placesFrom(places, search, cursor)
  const page: HitPage = { hits: [], count: 0, next: null, since: null }
  let isAnswered = meant.length === 0
  for (const [index, place] of meant.entries()) {
    const start = index === 0 && cursor ? cursor : startOf(place)
    const asked = meant.slice(0, index).filter(({ hasBegun }) => hasBegun)
    if (asked.length === maxAsked || page.hits.length === limit)
      return { ...page, next: start && printSearchCursor(start) }
    const [found] = await attempts.tryAll([place], ({ db }) =>
      retryRead(() => searchArticles(db, search, limit - page.hits.length, start, lang)),
    )
    if (!found) continue
    isAnswered = true
    page.hits.push(...found.answer.hits)
    page.count += found.answer.count
    page.since = index < meant.length - 1 || found.answer.next ? place.span.first : null
    if (found.answer.next) return { ...page, next: found.answer.next }
  }
  return isAnswered ? page : attempts.fail()
}

/** The databases that may have hits, from the one where a page begins. */
function placesFrom(
  places: readonly Place[],
  { from, to }: Search,
  cursor: SearchCursor | null,
): Place[] {
  const begin = cursor
    ? places.indexOf(placeOf(places, dayOfPosition(String(BigInt(cursor.before) - 1n))))
    : 0
  const days = { first: from ? dayOf(instant(from)) : null, last: to ? dayOf(instant(to)) : null }
  return places.slice(begin).filter((place) => overlaps(place, days))
}

/** Where the articles of a database begin; `null` for the newest, where nothing is left out. */
function startOf({ span }: Place): SearchCursor | null {
  if (span.last === null) return null
  const [dated] = positionsOfDays(null, span.last)
  return dated ? { before: dated.to, offset: 0 } : null
}
