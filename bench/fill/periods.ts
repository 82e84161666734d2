import type { FillOrder } from './fill-database.ts'
import { numberAt } from './synthetic.ts'

const usualStart = '2017-01-01'

/**
 * Spreads articles evenly over the databases of periods. The first period is that of `DB`.
 *
 * @param starts The first year or month of each, as `2019` or `2019-07`, the oldest first; none for `DB` alone.
 * @throws {Error} They are in another order or form, or a period is too short for its articles.
 */
export function periodsOf(
  wanted: number,
  starts: readonly string[] | undefined,
): Pick<FillOrder, 'binding' | 'from' | 'wanted'>[] {
  if (!starts) return [{ binding: 'DB', from: usualStart, wanted }]
  return starts.map((start, index) => {
    if (!/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(start))
      throw new Error(`Not a year or a month: ${start}`)
    const from = `${start}-01-01`.slice(0, 10)
    const own =
      Math.floor((wanted * (index + 1)) / starts.length) -
      Math.floor((wanted * index) / starts.length)
    const next = starts[index + 1]
    const room =
      next === undefined ? Infinity : numberAt(Date.parse(next)) - numberAt(Date.parse(from))
    if (own > room)
      throw new Error(`The period from ${start} on has room for ${room} articles, not ${own}`)
    return { binding: index === 0 ? 'DB' : `DB_${start.replace('-', '_')}`, from, wanted: own }
  })
}
