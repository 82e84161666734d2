import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { articles } from '../../src/store/articles.ts'
import { readVitals } from '../../src/store/vitals.ts'
import { moment } from '../fixtures/articles.ts'
import { story } from '../fixtures/stories.ts'
import { metered } from './metered.ts'

const store = articles(env.DB)
const now = moment('2026-10-05T10:00:00.000Z')

async function measured() {
  const { d1, meter } = metered(env.DB)
  const { vitals } = await readVitals(d1)
  return { unlisted: vitals?.unlisted, rowsRead: meter.rowsRead }
}

it('counts what stands in no list, without reading what was removed', async () => {
  const all = await Promise.all(Array.from({ length: 12 }, (_, n) => story({ path: `v${n}` })))
  for (const one of all) await store.save(one, now)
  const before = await measured()
  for (const { id } of all.slice(2)) await store.remove(id, 'gone')
  const removed = await measured()
  await env.DB.prepare(`UPDATE articles SET position = NULL, listings = '[]' WHERE id = ?`)
    .bind(all[0]?.id)
    .run()

  expect(removed).toEqual(before)
  expect(removed.unlisted).toBe(0)
  expect((await measured()).unlisted).toBe(1)
})
