import type { ArticleId } from '../../article/article-address.ts'
import { dayOf, instant, type Day } from '../../article/day.ts'
import { retryRead } from '../d1/retry.ts'
import { searchArticles, type HitPage, type Search } from '../search/search-articles.ts'
import { parseSearchCursor, printSearchCursor, type SearchCursor } from '../search/search-cursor.ts'
import { numbersOf } from '../search/text-number.ts'
import { positionsOfDays } from '../tables/position.ts'
import type { ReadingLanguage } from '../tables/reading-language.ts'
import type { Attempts } from './attempts.ts'
import { overlaps, placeOf, type Place } from './places.ts'

const maxAsked = 3 // databases in one request

/**
 * Searches one database after the other, the newest first, until a page is full. The hits of each are ranked among
 * themselves. At most three are asked for one page. Its cursor leads on into older ones; `since` is the day to which it
 * looked back.
 *
 * @param note Is told in which database each hit is.
 */
export async function searchPeriods(
  places: readonly Place[],
  attempts: Attempts,
  search: Search,
  limit: number,
  cursor: SearchCursor | null,
  lang: ReadingLanguage,
  note: (id: ArticleId, place: Place) => void = () => {},
): Promise<HitPage> {
  // One that names no day was given when there was one database; its row says nothing now.
  const begin = cursor?.day === undefined ? null : { ...cursor, day: cursor.day }
  const meant = placesFrom(places, search, begin)
  const page: HitPage = {
    hits: [],
    count: begin?.found ?? 0,
    isMore: false,
    next: null,
    since: null,
  }
  let isAnswered = meant.length === 0
  for (const [index, place] of meant.entries()) {
    const start = index === 0 && begin ? begin : startOf(place, page.count)
    const asked = meant.slice(0, index).filter(({ hasBegun }) => hasBegun)
    if (asked.length === maxAsked || page.hits.length === limit)
      return { ...page, isMore: true, next: start && printSearchCursor(start) }
    const [found] = await attempts.tryAll([place], ({ db }) =>
      retryRead(() => searchArticles(db, search, limit - page.hits.length, start, lang)),
    )
    if (!found) continue
    isAnswered = true
    const { hits, count, isMore, next } = found.answer
    const isLast = index === meant.length - 1
    page.hits.push(...hits)
    for (const { article } of hits) note(article.id, place)
    page.count = count
    page.since = isLast && !next ? null : place.span.first
    if (next) return { ...page, isMore: isMore || !isLast, next: cursorIn(place, next) }
  }
  return isAnswered ? page : attempts.fail()
}

/** The databases that may have hits, from the one where a page begins. */
function placesFrom(
  places: readonly Place[],
  { from, to }: Search,
  cursor: { readonly day: Day } | null,
): Place[] {
  const begin = cursor ? places.indexOf(placeOf(places, cursor.day)) : 0
  const end = to && new Date(to.getTime() - 1)
  const days = { first: from ? dayOf(instant(from)) : null, last: end ? dayOf(instant(end)) : null }
  return places.slice(begin).filter((place) => overlaps(place, days))
}

/** Where the articles of a database begin; `null` for the newest, where nothing is left out. */
function startOf(place: Place, found: number): SearchCursor | null {
  if (place.span.last === null) return null
  const [dated] = positionsOfDays(null, place.span.last)
  if (!dated) return null
  return { before: numbersOf(dated).to, offset: 0, found, isFormer: false, day: place.span.last }
}

function cursorIn({ span }: Place, printed: string): string {
  const cursor = parseSearchCursor(printed)
  const day = span.last ?? span.first
  return cursor && day ? printSearchCursor({ ...cursor, day }) : printed
}
