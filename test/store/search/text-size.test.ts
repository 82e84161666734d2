import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { openArticleStore } from '../../../src/store/article-store.ts'
import { openDatabase } from '../../../src/store/d1/database.ts'
import { sizeTexts } from '../../../src/store/search/text-size.ts'
import { moment } from '../../fixtures/articles.ts'
import { story } from '../../fixtures/stories.ts'

const sizes = async () => {
  const { results } = await env.DB.prepare(
    'SELECT size, length(packed) AS packed, length(body) AS body FROM text_numbers JOIN articles USING (position) ORDER BY number DESC',
  ).all<{ size: number | null; packed: number | null; body: number }>()
  return results
}

it('sizeTexts() stores what a write stores, the newest first', async () => {
  for (const isPacking of [true, false]) {
    const store = openArticleStore(env.DB, 'de', { isPacking })
    await store.save(
      await story({ path: `stored${isPacking}` }),
      moment('2026-10-05T10:00:00.000Z'),
    )
  }
  const written = await sizes()
  expect(written.map(({ size }) => size)).toEqual(
    written.map(({ packed, body }) => packed ?? Math.floor(body / 4)),
  )
  await env.DB.prepare('UPDATE text_numbers SET size = NULL').run()

  await sizeTexts(openDatabase(env.DB), 1)
  expect((await sizes()).map(({ size }) => size !== null)).toEqual([true, false])
  await sizeTexts(openDatabase(env.DB), 1)
  expect(await sizes()).toEqual(written)
})
