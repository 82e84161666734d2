import { sql } from 'drizzle-orm'
import type { ArticleId } from '../../article/article-address.ts'
import { transact } from '../d1/database.ts'
import { copyingBackSince } from '../periods/copying-back.ts'
import { locate } from '../periods/locate.ts'
import { moveArticle } from '../periods/move-article.ts'
import { straysIn } from '../periods/move-strays.ts'
import { mainOf, placeOf, type Place } from '../periods/places.ts'
import { paged, type Finding } from './finding.ts'

const pageLength = 500

/**
 * Finds articles of a site with several databases that are in two of them, in another than that of their day, or in
 * none. The last are known by what belongs to them. Every 500 articles cost a query to each database.
 */
export async function* checkPlaces(places: readonly Place[]): AsyncGenerator<Finding> {
  const main = mainOf(places)
  const since = await copyingBackSince(main.db)
  if (since !== null)
    yield {
      subject: 'DB',
      fault: `has copies of articles of the other databases since ${since}; finish with npm run split`,
      fix: null,
    }
  for (const place of places) {
    if (place !== main || since === null) yield* strays(places, place)
    if (place !== main && since === null) yield* twice(places, place)
    yield* nowhere(places, place)
  }
}

async function* strays(places: readonly Place[], place: Place): AsyncGenerator<Finding> {
  const found = await straysIn(place.db, place.span, pageLength)
  const all = await locate(
    places,
    found.map(({ id }) => id),
  )
  for (const { id, day } of found) {
    if (all.get(id)?.length !== 1) continue // `twice` finds it
    const home = placeOf(places, day)
    if (home === place) continue // it is only to be filed again
    yield {
      subject: `article ${id}`,
      fault: `of ${day} is in ${place.name}, where no list has it`,
      fix: {
        action: `move it to ${home.name}`,
        run: () => moveArticle({ from: place.db, to: home.db, main: mainOf(places).db }, id),
      },
      pages: { article: id, days: [day] },
    }
  }
}

async function* twice(places: readonly Place[], place: Place): AsyncGenerator<Finding> {
  for await (const rows of idsOf(place)) {
    const found = await locate(
      places,
      rows.map(({ id }) => id),
    )
    for (const [id, locations] of found) {
      const home = locations.find((one) => placeOf(places, one.day) === one.place) ?? locations[0]
      if (!home || locations.length === 1 || locations.every((one) => one.place !== place)) continue
      for (const other of locations.filter((one) => one.place !== home.place && one.id === home.id))
        yield {
          subject: `article ${id}`,
          fault: `is in ${home.place.name} and in ${other.place.name}`,
          fix: {
            action: `keep the later version in ${home.place.name}`,
            run: () =>
              moveArticle({ from: other.place.db, to: home.place.db, main: mainOf(places).db }, id),
          },
          pages: { article: id, days: [home.day, other.day] },
        }
    }
  }
}

function idsOf({ db }: Place): AsyncGenerator<{ id: ArticleId }[]> {
  return paged<{ id: ArticleId }>(async (after) => {
    const [rows = []] = await transact(db, [
      sql`select id from articles where id > ${after?.id ?? ''} order by id limit ${pageLength}`,
    ])
    return rows as { id: ArticleId }[]
  })
}

async function* nowhere(places: readonly Place[], place: Place): AsyncGenerator<Finding> {
  const [rows = []] = await transact(place.db, [
    sql`select article_id as id, what from (
        select article_id, 'an address' as what from addresses
        union select article_id, 'a page' from raw_pages where received_at > 0
        union select article_id, 'a former version' from revisions)
      where article_id not in (select id from articles) limit ${pageLength}`,
  ])
  const left = rows as { id: ArticleId; what: string }[]
  const found = await locate(
    places,
    left.map(({ id }) => id),
  )
  for (const { id, what } of left)
    yield {
      subject: `article ${id}`,
      fault: found.has(id)
        ? `has ${what} in ${place.name}, where it is not`
        : `is in no database, but ${place.name} has ${what} of it; post its page again`,
      fix: null,
    }
}
