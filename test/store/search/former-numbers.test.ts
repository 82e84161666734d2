import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { openArticleStore } from '../../../src/store/article-store.ts'
import { tendDatabase } from '../../../src/store/tend.ts'
import { moment } from '../../fixtures/articles.ts'
import { story } from '../../fixtures/stories.ts'

const now = moment('2026-10-05T10:00:00.000Z')
const store = openArticleStore(env.DB)
const found = async () => (await store.search({ text: 'Leuchtturm' }, 10)).hits.length

it('what an older version numbered is found again after the cron', async () => {
  await store.save(await story({ path: 'old', title: 'Leuchtturm' }), now)
  const day = await env.DB.prepare('select number >> 12 as day from text_numbers').first('day')
  // As the version before writes it, without a size.
  await env.DB.batch([
    env.DB.prepare('update text_numbers set number = ?1, size = null').bind(Number(day) * 2 ** 20),
    env.DB.prepare(`insert into texts (rowid, title) values (?1, 'leuchtturm')`).bind(
      Number(day) * 2 ** 20,
    ),
  ])
  const before = await found()

  await tendDatabase(env.DB, new Date(now))

  expect([before, await found()]).toEqual([0, 1])
  expect(await env.DB.prepare('select count(*) as n from text_numbers').first('n')).toBe(1)
})
