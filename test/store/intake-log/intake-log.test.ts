import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { parseDay } from '../../../src/article/day.ts'
import { openDatabase } from '../../../src/store/d1/database.ts'
import { readIntakeCounts } from '../../../src/store/intake-log/intake-counts.ts'
import type { IntakeEntry } from '../../../src/store/intake-log/intake-entry.ts'
import { readIntake } from '../../../src/store/intake-log/read-intake.ts'
import { tendIntake } from '../../../src/store/intake-log/tend-intake.ts'
import { writeIntake } from '../../../src/store/intake-log/write-intake.ts'

const db = openDatabase(env.DB)
const noon = new Date('2026-10-05T12:00:00Z')
const from = parseDay('2026-09-01')!

function daysLater(days: number): Date {
  return new Date(noon.getTime() + days * 86_400_000)
}

function entry(changes: Partial<IntakeEntry> = {}): IntakeEntry {
  return {
    url: 'https://quill.example/ferry',
    source: 'quill.example',
    outcome: 'created',
    code: '',
    confidence: 0.9,
    article: null,
    sender: 'scraper',
    ...changes,
  }
}

beforeEach(async () => {
  await env.DB.batch(
    ['intake_log', 'intake_days', 'intake_counted'].map((table) =>
      env.DB.prepare(`delete from ${table}`),
    ),
  )
})

describe('readIntake()', () => {
  it('gives what was written, the newest first', async () => {
    await writeIntake(db, [entry(), entry({ outcome: 'changed' })], noon)

    const [first, second] = await readIntake(db, {}, 10)

    expect(first).toMatchObject({ ...entry({ outcome: 'changed' }), at: noon })
    expect(second).toMatchObject(entry())
  })

  it('finds entries by source, outcome, code, a part of the address, and place', async () => {
    const refused = entry({ outcome: 'refused', code: 'no_article', url: null, confidence: null })
    await writeIntake(db, [entry(), refused, entry({ source: 'other.example' })], noon)
    const [last] = await readIntake(db, {}, 1)

    const counts = await Promise.all(
      [
        { source: 'quill.example' },
        { outcome: 'refused' },
        { code: 'no_article' },
        { address: 'FERRY' },
        { before: last!.id },
        { source: 'quill.example', address: "100% of '_" },
      ].map(async (filter) => (await readIntake(db, filter, 10)).length),
    )
    expect(counts).toEqual([2, 1, 1, 2, 2, 0])
  })
})

describe('tendIntake()', () => {
  const rated = [0.9, 0.5, 0.7].map((confidence) => entry({ confidence }))
  const wanted = {
    day: '2026-10-05',
    source: 'quill.example',
    outcome: 'created',
    pages: 3,
    rated: 3,
    confidence: expect.closeTo(2.1),
    least: 0.5,
  }

  it('counts each entry once, and those that are not counted yet are read from the log', async () => {
    await writeIntake(db, rated.slice(0, 2), noon)
    await tendIntake(db, 30, noon)
    await tendIntake(db, 30, noon)
    await writeIntake(db, rated.slice(2), noon)

    const before = (await readIntakeCounts(db, from)).counts
    await tendIntake(db, 30, noon)

    expect(before).toMatchObject([wanted])
    expect((await readIntakeCounts(db, from)).counts).toMatchObject([wanted])
    expect((await readIntakeCounts(db, from, 'other.example')).counts).toEqual([])
  })

  it('forgets old entries, and keeps what they count for', async () => {
    await writeIntake(db, rated, noon)
    await writeIntake(db, [entry({ code: 'new' })], daysLater(31))
    await tendIntake(db, 30, daysLater(31))

    expect((await readIntake(db, {}, 10)).map(({ code }) => code)).toEqual(['new'])
    expect((await readIntakeCounts(db, from)).counts).toHaveLength(2)
  })

  it('forgets everything in time, and numbers go on', async () => {
    await writeIntake(db, rated, noon)
    await tendIntake(db, 30, daysLater(500))
    await writeIntake(db, [entry()], daysLater(500))
    await tendIntake(db, 30, daysLater(500))

    expect(await readIntake(db, {}, 10)).toHaveLength(1)
    expect((await readIntakeCounts(db, from)).counts).toMatchObject([{ pages: 1 }])
  })

  it('bounds the log, however much comes in', async () => {
    const many = Array.from({ length: 1000 }, () => entry())
    for (let round = 0; round < 21; round++) await writeIntake(db, many, noon)
    await tendIntake(db, 30, noon)

    const kept = await env.DB.prepare('select count(*) as n from intake_log').first<{ n: number }>()
    expect(kept?.n).toBe(20_000)
    expect((await readIntakeCounts(db, from)).counts).toMatchObject([{ pages: 21_000 }])
  })
})
