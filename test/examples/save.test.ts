import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { openDatabase } from '../../src/store/d1/database.ts'
import { save } from '../../src/store/save.ts'
import { article as invented, moment } from '../fixtures/articles.ts'

it('save()', async () => {
  const article = await invented({ publishedAt: moment('2026-10-03T08:15:00.000Z') })
  const now = moment('2026-10-03T09:00:00.000Z')

  const db = openDatabase(env.DB)
  const saved = await save(db, article, now)
  expect(saved).toMatchObject({ status: 'created', days: ['2026-10-03'] })
  const again = await save(db, article, now)
  expect(again).toMatchObject({ status: 'unchanged', days: [] })
})
