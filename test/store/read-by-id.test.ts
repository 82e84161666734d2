import { env } from 'cloudflare:workers'
import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { parseArticleId } from '../../src/article/article-address.ts'
import { openArticleStore } from '../../src/store/article-store.ts'
import { openDatabase } from '../../src/store/d1/database.ts'
import { readById } from '../../src/store/read-by-id.ts'
import { articlesTable as table } from '../../src/store/tables/schema.ts'
import { article, moment } from '../fixtures/articles.ts'

const read = readById({
  title: table.title,
  tags: table.tags,
  lede: table.lede,
  isNoindex: table.isNoindex,
  words: sql<number>`length(${table.title})`.as('words'),
})

describe('readById()', () => {
  it('reads each field as what it is, time and again', async () => {
    const db = openDatabase(env.DB)
    const light = await article({ lede: null, tags: ['Hafen', 'Licht'], isNoindex: true })
    await openArticleStore(env.DB).save(light, moment('2026-10-05T10:00:00.000Z'))

    const rows = [await read(db, light.id, ''), await read(openDatabase(env.DB), light.id, '')]

    const row = {
      title: light.title,
      tags: ['Hafen', 'Licht'],
      lede: null,
      isNoindex: true,
      words: light.title.length,
    }
    expect(rows).toEqual([row, row])
  })

  it('finds nothing where no article is', async () => {
    expect(await read(openDatabase(env.DB), parseArticleId('000000000000')!, 'en')).toBeNull()
  })
})
