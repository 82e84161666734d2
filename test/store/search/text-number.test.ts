import { env } from 'cloudflare:workers'
import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { openArticleStore } from '../../../src/store/article-store.ts'
import { openDatabase } from '../../../src/store/d1/database.ts'
import { firstNumberAt, freeNumberAt, numbersOf } from '../../../src/store/search/text-number.ts'
import { bands, positionsBetween, undatedBetween } from '../../../src/store/tables/position.ts'
import { moment } from '../../fixtures/articles.ts'
import { story } from '../../fixtures/stories.ts'

const db = openDatabase(env.DB)
const store = openArticleStore(env.DB)
const days = ['1932-02-03', '1969-12-31', '1970-01-01', '2026-09-01', '2026-09-02', '2199-12-31']

const rangeOf = (day: string, positions: typeof positionsBetween) => {
  const start = new Date(`${day}T00:00:00Z`)
  return positions(start, new Date(start.getTime() + 86_400_000))
}

async function number(expression: ReturnType<typeof sql>): Promise<string> {
  const [row] = await db.all<{ n: string }>(sql`select cast(${expression} as text) as n`)
  return row?.n ?? ''
}

beforeEach(async () => {
  await env.DB.exec('DELETE FROM articles')
  await env.DB.exec('DELETE FROM text_numbers')
})

describe('numbersOf()', () => {
  it('gives the days of each band their numbers in their order, the undated below', () => {
    const ranges = [undatedBetween, positionsBetween].flatMap((positions) =>
      days.map((day) => numbersOf(rangeOf(day, positions))),
    )

    for (const [index, { from, to }] of ranges.entries()) {
      expect(BigInt(from)).toBeLessThan(BigInt(to))
      const next = ranges[index + 1]
      if (next) expect(BigInt(to)).toBeLessThanOrEqual(BigInt(next.from))
    }
    expect(BigInt(numbersOf(bands.undated).to)).toBeLessThanOrEqual(
      BigInt(numbersOf(rangeOf('0001-01-01', positionsBetween)).from),
    )
  })

  it.each(days)('agrees with the database about %s', async (day) => {
    const { from, to } = rangeOf(day, positionsBetween)
    const { from: first, to: end } = numbersOf({ from, to })
    const undated = rangeOf(day, undatedBetween)

    expect(await number(firstNumberAt(sql.raw(`(${from})`)))).toBe(first)
    expect(await number(firstNumberAt(sql.raw(`(${to} - 1)`)))).toBe(first)
    expect(await number(firstNumberAt(sql.raw(`(${to})`)))).toBe(end)
    expect(await number(firstNumberAt(sql.raw(`(${undated.from})`)))).toBe(numbersOf(undated).from)
  })
})

describe('freeNumberAt()', () => {
  it('counts within a day, and goes on above all others when the day is full', async () => {
    const { from } = rangeOf('2026-09-01', positionsBetween)
    const { from: first, to: end } = numbersOf(rangeOf('2026-09-01', positionsBetween))
    const later = numbersOf(rangeOf('2026-09-05', positionsBetween)).from
    const free = () => number(freeNumberAt(sql.raw(`(${from})`)))

    expect(await free()).toBe(first)
    await env.DB.exec(
      `INSERT INTO text_numbers (number, position) VALUES (${first} + 6, 1), (${later}, 2)`,
    )
    expect(await free()).toBe(String(BigInt(first) + 7n))
    await env.DB.exec(`INSERT INTO text_numbers (number, position) VALUES (${end} - 1, 3)`)
    expect(await free()).toBe(String(BigInt(later) + 1n))
  })

  it('lets what is filed under a full day be stored and found', async () => {
    const { to: end } = numbersOf(rangeOf('2026-09-01', positionsBetween))
    await env.DB.exec(`INSERT INTO text_numbers (number, position) VALUES (${end} - 1, 1)`)

    for (const path of ['a', 'b'])
      await store.save(
        await story({ path, time: '2026-09-01', text: 'Ein roter Wal.' }),
        moment('2026-10-05T10:00:00.000Z'),
      )

    expect((await store.search({ text: 'roter wal' }, 5)).hits).toHaveLength(2)
  })
})
