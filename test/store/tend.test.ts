import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { listKey } from '../../src/article/listing.ts'
import { outletDomain } from '../../src/article/outlet.ts'
import { openArticleStore } from '../../src/store/article-store.ts'
import { openDatabase } from '../../src/store/d1/database.ts'
import { fileUnfiled } from '../../src/store/file-unfiled.ts'
import { currentFiling } from '../../src/store/filing.ts'
import { save } from '../../src/store/save.ts'
import { tendDatabase } from '../../src/store/tend.ts'
import { spellOutUmlauts } from '../../src/text/fold-words.ts'
import { sha256Hex } from '../../src/text/sha256.ts'
import { termsOf } from '../../src/text/tokenize.ts'
import { moment } from '../fixtures/articles.ts'
import { story } from '../fixtures/stories.ts'
import { disagreements } from './derived.ts'

const store = openArticleStore(env.DB)
const then = moment('2026-10-05T10:00:00.000Z')
const unfile = `UPDATE articles SET position = NULL, listings = '[]', telling_words = '[]', fingerprint = ''`

describe('tendDatabase()', () => {
  it('files what a version without lists has stored, as it was stored', async () => {
    const one = await story({ path: 'one', title: 'Ein Wal im Hafen', tags: ['Wal'] })
    const gone = await story({ path: 'gone' })
    await store.save(one, then)
    await store.save(gone, then)
    await store.remove(gone.id, 'gone')
    await env.DB.exec(unfile)
    expect(await store.latest(5)).toEqual([])

    await tendDatabase(env.DB, new Date('2026-10-06'))

    expect(await store.latest(5)).toMatchObject([{ id: one.id, storedAt: then }])
    expect(await store.list({ kind: 'topic', key: 'wal' }, 5)).toMatchObject({ items: [{}] })
    expect((await store.search({ text: 'wal' }, 5)).count).toBe(1)
    expect(await disagreements()).toEqual([])
  })
  it('files again what older rules filed, which stays in its old lists until then', async () => {
    const one = await story({ path: 'older', title: 'Ein Dorsch im Netz', tags: ['Dorsch'] })
    await store.save(one, then)
    await fileByOlderRules(one.id)
    expect(await store.list({ kind: 'topic', key: 'kabeljau' }, 5)).toMatchObject({ items: [{}] })

    await tendDatabase(env.DB, new Date('2026-10-06'))

    expect(await store.list({ kind: 'topic', key: 'kabeljau' }, 5)).toMatchObject({ items: [] })
    expect(await store.list({ kind: 'topic', key: 'dorsch' }, 5)).toMatchObject({
      items: [{ id: one.id, storedAt: then }],
    })
    expect((await store.search({ text: 'dorsch' }, 5)).count).toBe(1)
    expect(await filings()).toEqual([currentFiling])
    expect(await disagreements()).toEqual([])
  })

  it('files each article once, so that none of them takes the turn of another', async () => {
    const newest = await story({ path: 'twice', time: '2026-10-05T09:00:00.000Z' })
    await store.save(newest, then)
    await store.save(await story({ path: 'turn' }), then)
    await env.DB.exec('UPDATE articles SET filing = 0 WHERE removed IS NULL')
    await env.DB.prepare('UPDATE articles SET position = position + (1 << 30) WHERE id = ?')
      .bind(newest.id)
      .run()
    const count = (await outdated()).length

    expect(await fileUnfiled(openDatabase(env.DB), count)).toBe(count)
    expect(await outdated()).toEqual([])
  })

  it('counts what a version before writes over an article of this one', async () => {
    const one = await story({ path: 'back', tags: ['Makrele'] })
    await store.save(one, then)

    await env.DB.prepare(
      `UPDATE articles SET listings = '[["topic","kabeljau","Kabeljau"]]' WHERE id = ?`,
    )
      .bind(one.id)
      .run()

    expect(await store.listEntry('topic', 'kabeljau')).toMatchObject({ label: 'Kabeljau' })
    expect(await store.listEntry('topic', 'makrele')).toBeNull()
    await store.remove(one.id, 'gone')
    expect(await disagreements()).toEqual([])
  })

  it('asks an index for them', async () => {
    const { results } = await env.DB.prepare(
      `EXPLAIN QUERY PLAN SELECT id FROM articles WHERE filing < 1 AND position IS NOT NULL
       ORDER BY filing DESC, position DESC LIMIT 50`,
    ).all<{ detail: string }>()

    expect(results.map(({ detail }) => detail).join()).toMatch(/^SEARCH .* articles_filing [^,]*$/)
  })
})

describe('save()', () => {
  it('files again what older rules filed, and calls it unchanged', async () => {
    const one = await story({ path: 'again', tags: ['Dorsch'] })
    await store.save(one, then)
    await fileByOlderRules(one.id)

    const saved = await store.save(one, moment('2026-10-07T10:00:00.000Z'))

    expect(saved).toMatchObject({ status: 'unchanged', days: [], article: { storedAt: then } })
    expect(await store.listEntry('topic', 'kabeljau')).toBeNull()
    expect(await disagreements()).toEqual([])
  })

  it('does not put an older revision back that it was to file again', async () => {
    const old = await story({ path: 'race', title: 'Alt' })
    await store.save(old, then)
    await store.save(await story({ path: 'race', title: 'Neu' }), then)
    await env.DB.exec('UPDATE articles SET filing = 0')

    const saved = await save(openDatabase(env.DB), old, then, { isRefiling: true })

    expect(saved).toMatchObject({ status: 'unchanged' })
    expect(await store.byId(old.id)).toMatchObject({ title: 'Neu' })
  })
})

describe('currentFiling', () => {
  it('is counted up with every change of what names and words are folded to', async () => {
    const texts = [
      'Éclair L’Été ＴＯＫＹＯ ﬁn Straße Mühlbach Søren Łódź İzmir ısı Þór Guðrún Ħamrun Əliyev Ɗanƴa',
      'Пʼятенко Йод שָׁלוֹם کتاب‌ها مدرسة ٱلله ہسپتال ٢٠٢٥ ज़मीन हिन्दी माँ അവൻ ISROൻ উৎসব Երևան ΟΔΟΣ',
      '東京タワー ｶﾞｿﾘﾝ 서울에 สวย ស្ថាន\u200Bភាព ๒๕๖๘ col·legi col•legi Donau\u00ADdampf C++ C# “a” – b・c',
    ]
    const folded = texts.map((text) => [termsOf(text), listKey(text), spellOutUmlauts(text)])
    const source = { url: '', name: 'Quay', domain: 'news.quay.example' }

    const rules = await sha256Hex(JSON.stringify([folded, outletDomain(source)]))

    expect([currentFiling, rules.slice(0, 16)]).toEqual([2, '346095c98ddee49f'])
  })
})

// As the version before does, which knows no filing; triggers keep the lists in step.
async function fileByOlderRules(id: string): Promise<void> {
  await env.DB.prepare(
    `UPDATE articles SET filing = 0, listings = '[["topic","kabeljau","Kabeljau"]]' WHERE id = ?`,
  )
    .bind(id)
    .run()
}

async function outdated() {
  const { results } = await env.DB.prepare(
    'SELECT id FROM articles WHERE filing < ? AND removed IS NULL',
  )
    .bind(currentFiling)
    .all()
  return results
}

async function filings(): Promise<number[]> {
  const { results } = await env.DB.prepare(
    'SELECT DISTINCT filing FROM articles WHERE removed IS NULL',
  ).all<{ filing: number }>()
  return results.map(({ filing }) => filing)
}
