import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { openDatabase } from '../../src/store/d1/database.ts'
import { saveAll } from '../../src/store/save.ts'
import { article as made, moment } from '../fixtures/articles.ts'

const now = moment('2026-10-05T10:00:00.000Z')

it('stores many articles', async () => {
  const article = await made()
  const db = openDatabase(env.DB)
  const results = await saveAll(db, [article, article], now)
  expect(results).toMatchObject([{ status: 'created' }, { status: 'unchanged' }])
})
