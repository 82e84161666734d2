import { dateBasis, filedAt, type StatedTimes } from '../../article/article-date.ts'
import type { Moment } from '../../article/day.ts'
import { spanRanges, type ArticleList, type ListSlice, type DaySpan } from '../lists.ts'
import { listCursorOf, positionAt, type ListCursor } from '../tables/list-cursor.ts'
import type { Attempts } from './attempts.ts'
import { daysOf, overlaps, type Place } from './places.ts'

/** A part of the order of all articles that lies in one database. */
export type Stretch = { readonly place: Place; readonly within: DaySpan }

const growth = 4 // of how many databases are asked at once, where it is not known which have anything

/** How many articles of a list are in a part; `null` where that is not known. */
export type Expect = (stretch: Stretch) => number | null

/**
 * The parts of a list, in its order: the articles that state a time, from the newest database to the oldest, and then
 * those that do not. Parts that cannot hold any article of the list, or none after the cursor, are left out.
 */
export function stretchesOf(
  places: readonly Place[],
  list: ArticleList,
  cursor: ListCursor | null = null,
): Stretch[] {
  const days = daysIn(list)
  const meant = places.filter((place) => overlaps(place, days))
  const [only] = meant
  if (only && meant.length === 1) return [{ place: only, within: only.span }]
  const bands = list.kind === 'span' ? (['dated'] as const) : (['dated', 'undated'] as const)
  const before = cursor && BigInt(positionAt(cursor))
  return bands
    .flatMap((band) => meant.map((place) => ({ place, within: { ...place.span, band } })))
    .filter(({ within }) => {
      const [range] = spanRanges(within)
      return range && (before === null || BigInt(range.from) < before)
    })
}

function daysIn(list: ArticleList): { first: string | null; last: string | null } {
  if (list.kind === 'period') return daysOf(list.period)
  if (list.kind === 'span')
    return { first: list.from.toISOString().slice(0, 10), last: list.to.toISOString().slice(0, 10) }
  return {
    first: 'since' in list ? (list.since ?? null) : null,
    last: 'until' in list ? (list.until ?? null) : null,
  }
}

/**
 * Reads parts in their order until there are enough rows. The first one is read alone, as it mostly has them. Then
 * those are read at once that have the others, as far as is known, and those that have none are left out. If nothing is
 * known of the list, one part is read, then four, then the rest.
 *
 * @param expected Tells what is known of the list; asked if the first part has too few.
 */
export async function walkLists<Row>(
  stretches: readonly Stretch[],
  limit: number,
  attempts: Attempts,
  read: (stretch: Stretch) => Promise<Row[]>,
  expected: () => Promise<Expect | null> = async () => null,
): Promise<Row[]> {
  const rows: Row[] = []
  let isAnswered = stretches.length === 0
  // A database that is bound ahead of its time is asked with the present one.
  const begun = Math.max(
    0,
    stretches.findIndex(({ place }) => place.hasBegun),
  )
  let wave = stretches.slice(0, begun + 1)
  let rest = stretches.slice(begun + 1)
  let size = 1
  while (wave.length > 0) {
    const answers = await readWave(wave, attempts, read)
    isAnswered ||= answers.size > 0
    for (const stretch of wave) rows.push(...(answers.get(stretch) ?? []))
    if (rows.length >= limit || rest.length === 0) break
    const expect = await expected()
    if (expect) rest = rest.filter((stretch) => expect(stretch) !== 0)
    const length = expect ? enough(rest, limit - rows.length, expect) : size
    wave = rest.slice(0, length)
    rest = rest.slice(length)
    size *= growth
  }
  return isAnswered ? rows.slice(0, limit) : attempts.fail()
}

// How many parts it takes; those of which nothing is known may have none.
function enough(stretches: readonly Stretch[], wanted: number, expect: Expect): number {
  let sum = 0
  const last = stretches.findIndex((stretch) => (sum += expect(stretch) ?? 0) >= wanted)
  return last === -1 ? stretches.length : last + 1
}

async function readWave<Row>(
  wave: readonly Stretch[],
  attempts: Attempts,
  read: (stretch: Stretch) => Promise<Row[]>,
): Promise<Map<Stretch, Row[]>> {
  const asked = [...new Set(wave.map(({ place }) => place))]
  const answers = await attempts.tryAll(asked, (place) =>
    Promise.all(
      wave
        .filter((one) => one.place === place)
        .map(async (stretch) => [stretch, await read(stretch)] as const),
    ),
  )
  return new Map(answers.flatMap(({ answer }) => answer))
}

/**
 * Reads parts one after the other until a slice is full. It is for those that act on what they read, so every part has
 * to answer. A list that ends with a full slice may have one more, empty one.
 */
export async function walkSlices<Item>(
  stretches: readonly Stretch[],
  limit: number,
  read: (stretch: Stretch, limit: number) => Promise<ListSlice<Item>>,
): Promise<ListSlice<Item>> {
  const items: Item[] = []
  for (const [index, stretch] of stretches.entries()) {
    const found = await read(stretch, limit - items.length)
    items.push(...found.items)
    if (found.next) return { items, next: found.next }
    const end = spanRanges(stretch.within).at(-1)
    if (items.length === limit && index < stretches.length - 1 && end)
      return { items, next: listCursorOf(end.from) }
  }
  return { items, next: null }
}

/** Orders articles as lists do: the newest first, and those without a time last. */
export function inListOrder<Item extends StatedTimes & { firstSeenAt: Moment }>(
  items: readonly Item[],
): Item[] {
  return items.toSorted((one, other) => {
    const [first, second] = [orderOf(one), orderOf(other)]
    return first < second ? 1 : first > second ? -1 : 0
  })
}

function orderOf(item: StatedTimes & { firstSeenAt: Moment }): string {
  return (dateBasis(item) === 'undated' ? '0' : '1') + filedAt(item)
}
