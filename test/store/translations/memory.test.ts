import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { openArticleStore } from '../../../src/store/article-store.ts'
import { openDatabase } from '../../../src/store/d1/database.ts'
import {
  forgetUnused,
  rememberAnswers,
  rememberedAnswers,
} from '../../../src/store/translations/memory.ts'
import { article, moment } from '../../fixtures/articles.ts'
import { metered } from '../metered.ts'

const store = openArticleStore(env.DB)
const start = '2026-11-27T10:00:00.000Z'
const day = (days: number) => new Date(Date.parse(start) + days * 86_400_000)
const { id } = await article()
const answers = Array.from({ length: 250 }, (_, at) => ({ key: `k${at}`, runs: `["${at}"]` }))

beforeEach(async () => {
  await env.DB.batch(
    ['articles', 'translation_memory'].map((table) => env.DB.prepare(`delete from ${table}`)),
  )
  await store.save(await article(), moment(start))
})

describe('the memory of translations', () => {
  it('gives back what it was given, any number at once, in a query', async () => {
    const { d1, meter } = metered(env.DB)
    await rememberAnswers(openDatabase(d1), id, answers, day(0))

    const known = await rememberedAnswers(
      openDatabase(d1),
      ['none', ...answers.map(({ key }) => key)],
      day(0),
    )

    expect([...known]).toEqual(answers.map(({ key, runs }) => [key, runs]))
    expect(meter.queries).toBe(2)
    expect(await rememberedAnswers(openDatabase(d1), [], day(0))).toEqual(new Map())
    expect(meter.queries).toBe(2)
  })

  it('notes that an answer is of use, once a day', async () => {
    const { d1, meter } = metered(env.DB)
    const db = openDatabase(d1)
    await rememberAnswers(db, id, answers, day(0))

    const queries = []
    for (const later of [0, 1, 1, 2]) {
      const before = meter.queries
      await rememberedAnswers(db, ['k1'], day(later))
      queries.push(meter.queries - before)
    }

    expect(queries).toEqual([1, 2, 1, 2])
  })

  it('forgets what was of no use for half a year', async () => {
    const db = openDatabase(env.DB)
    await rememberAnswers(db, id, answers, day(0))
    await rememberedAnswers(db, ['k7'], day(100))

    await forgetUnused(db, day(180))
    expect((await rememberedAnswers(db, ['k1'], day(0))).size).toBe(1)
    await forgetUnused(db, day(181))

    expect([...(await rememberedAnswers(db, ['k1', 'k7'], day(0))).keys()]).toEqual(['k7'])
  })

  it('keeps nothing of an article that was taken down, before or after', async () => {
    const db = openDatabase(env.DB)
    await rememberAnswers(db, id, answers.slice(0, 9), day(0))
    await store.remove(id, 'legal')
    await rememberAnswers(db, id, answers.slice(9), day(0))

    expect((await env.DB.prepare('select * from translation_memory').all()).results).toEqual([])
  })
})
