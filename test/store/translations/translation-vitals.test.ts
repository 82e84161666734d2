import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { readVitals } from '../../../src/store/vitals.ts'
import { metered } from '../metered.ts'

const day = new Date().toISOString().slice(0, 10)

it('readVitals() counts tasks by their state, and what was sent today', async () => {
  await env.DB.exec(
    [
      ...[
        ['a', 'waiting', 1_800_000_000, 'null'],
        ['b', 'running', 1_700_000_000, 'null'],
        ['c', 'failed', 1_600_000_000, "'quota_reached'"],
        ['d', 'refused', 1_500_000_000, "'engine_declined'"],
        ['e', 'refused', 1_500_000_000, "'engine_declined'"],
      ].map(([id, state, askedAt, reason]) =>
        `insert into translation_tasks (article_id, lang, state, revision, reason, due_at, asked_at)
          values ('${id}', 'en', '${state}', '', ${reason}, 0, ${askedAt})`.replaceAll('\n', ' '),
      ),
      `insert into translation_characters values ('apertium', '${day}', 700), ('deepl', '${day}', 30), ('deepl', '2026-01-01', 9)`,
    ].join('\n'),
  )

  expect((await readVitals(env.DB)).vitals?.translations).toEqual({
    waiting: 2,
    failed: 1,
    refused: 2,
    reasons: { quota_reached: 1, engine_declined: 2 },
    waitingSince: '2023-11-14T22:13:20.000Z',
    charactersToday: { apertium: 700, deepl: 30 },
  })
})

it('readVitals() reads as few rows where much was asked for', async () => {
  const fill = (from: number, to: number) =>
    env.DB.prepare(
      `with recursive numbers (n) as (select cast(?1 as integer) union all select n + 1 from numbers where n < ?2)
      insert into translation_tasks (article_id, lang, state, revision, due_at, asked_at)
      select 'n' || n, 'en', iif(n % 2, 'waiting', 'refused'), '', 0, 0 from numbers`,
    )
      .bind(from, to)
      .run()
  await fill(1, 3000)
  const few = await rowsRead()
  await fill(3001, 9000)

  expect(await rowsRead()).toBe(few)
  expect((await readVitals(env.DB)).vitals?.translations).toMatchObject({ waiting: 999, failed: 1 })
})

async function rowsRead(): Promise<number> {
  const { d1, meter } = metered(env.DB)
  await readVitals(d1)
  return meter.rowsRead
}
