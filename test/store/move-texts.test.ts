import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Article } from '../../src/article/article.ts'
import { plainText } from '../../src/article/plain-text.ts'
import { openArticleStore } from '../../src/store/article-store.ts'
import { openDatabase } from '../../src/store/d1/database.ts'
import { moveTexts } from '../../src/store/move-texts.ts'
import { wordCounts } from '../../src/store/related/word-counts.ts'
import { parseSearchCursor } from '../../src/store/search/search-cursor.ts'
import { indexedWords } from '../../src/store/search/search-words.ts'
import { fingerprint } from '../../src/text/fingerprint.ts'
import { moment } from '../fixtures/articles.ts'
import { story, type Story } from '../fixtures/stories.ts'
import { translationOf } from '../fixtures/translations.ts'
import { disagreements } from './derived.ts'

const store = openArticleStore(env.DB)
const db = openDatabase(env.DB)
const now = moment('2026-10-05T10:00:00.000Z')

async function save(facts: Story): Promise<Article> {
  const article = await story(facts)
  await store.save(article, now)
  return article
}

/** Keeps the words of an article as a version without the smaller index did. */
async function indexAsBefore(article: Article): Promise<void> {
  const { title, lede, body, facts } = indexedWords(
    article,
    fingerprint(plainText(article.body)),
    [],
  )
  const position = `(SELECT position FROM articles WHERE id = '${article.id}')`
  await env.DB.batch([
    env.DB.prepare(
      `INSERT INTO search (rowid, title, lede, body, facts) SELECT ${position}, ?1, ?2, ?3, ?4`,
    ).bind(title, lede, body, facts),
    env.DB.prepare(
      `DELETE FROM texts WHERE rowid = (SELECT number FROM text_numbers WHERE position = ${position})`,
    ),
    env.DB.prepare(`DELETE FROM text_numbers WHERE position = ${position}`),
  ])
}

const pathsOf = (hits: readonly { article: { source: { url: string } } }[]) =>
  hits.map(({ article }) => new URL(article.source.url).pathname.slice(1))
const found = async (text: string) => pathsOf((await store.search({ text }, 20)).hits)
const count = async (table: string) =>
  (await env.DB.prepare(`SELECT count(*) AS n FROM ${table}`).first<{ n: number }>())?.n

let before: Article[] = []

beforeEach(async () => {
  for (const table of ['articles', 'translations', 'unrelated', 'related'])
    await env.DB.exec(`DELETE FROM ${table}`)
  before = []
  for (let day = 1; day <= 3; day++)
    before.push(await save({ path: `a${day}`, time: `2026-09-0${day}`, text: 'Ein roter Wal.' }))
  before.push(await save({ path: 'lede', time: '2026-08-01', lede: 'Ein roter Wal.' }))
  before.push(await save({ path: 'undated', time: null, text: 'Ein Wal, roter als der Mond.' }))
  for (const article of before) await indexAsBefore(article)
  await save({ path: 'b1', text: 'Ein roter Wal.' })
  await save({ path: 'b2', time: '2026-10-02', text: 'Ein Wal, roter als der Mond.' })
})

describe('articles whose words are in the former index', () => {
  it('are found with the others, ranked and by runs', async () => {
    expect(await found('wal')).toEqual(['lede', 'b1', 'a3', 'a2', 'a1', 'undated', 'b2'])
    expect(new Set(await found('"roter Wal"'))).toEqual(new Set(['b1', 'lede', 'a3', 'a2', 'a1']))
    expect(await found('wal -"roter Wal"')).toEqual(['undated', 'b2'])
    const { hits } = await store.search({ text: 'wal', to: new Date('2026-09-03') }, 9)
    expect(new Set(pathsOf(hits))).toEqual(new Set(['lede', 'a2', 'a1']))
  })

  it('are paged without gap or repeat', async () => {
    const seen: string[] = []
    let cursor = null
    do {
      const page = await store.search({ text: 'wal' }, 2, cursor)
      seen.push(...pathsOf(page.hits))
      cursor = page.next && parseSearchCursor(page.next)
    } while (cursor)

    expect(seen).toHaveLength(7)
    expect(new Set(seen).size).toBe(7)
  })

  it('are found as neighbours', async () => {
    for (let index = 0; index < 12; index++) await save({ path: `other${index}` })
    const text = 'Im Schachklub Brackwede gewann Jolanda Pfriem das Finale gegen Ansgar Tölle.'
    const told = { title: 'Schachklub Brackwede: Jolanda Pfriem gewinnt', text, tags: ['Schach'] }
    const older = await save({ ...told, path: 'chess', time: '2026-09-20' })
    await indexAsBefore(older)
    const newer = await save({ ...told, path: 'chess-two', domain: 'phare.example' })

    await store.relateWaiting(50, [newer.id])

    const { results } = await env.DB.prepare('SELECT other_id FROM related WHERE article_id = ?1')
      .bind(newer.id)
      .all()
    expect(results).toContainEqual({ other_id: older.id })
  })

  it('count for how common a word is', async () => {
    expect(await db.all(wordCounts(['wal', 'mond', 'nichts']))).toEqual([
      { term: 'wal', count: 7 },
      { term: 'mond', count: 2 },
      { term: 'nichts', count: 0 },
    ])
  })
})

describe('moveTexts()', () => {
  it('moves words with those of translations, the newest first, and then empties the index', async () => {
    const [oldest] = before
    await store.saveTranslation(
      oldest!.id,
      translationOf(oldest!, { title: 'A whale', body: oldest!.body }),
    )
    await indexAsBefore(oldest!)
    await env.DB.exec(
      "INSERT INTO search (rowid, title, lede, body, facts) VALUES (77, 'wal', '', '', '')",
    )

    expect(await moveTexts(db, 2)).toBe(2)
    expect(await count('search')).toBe(4)
    expect(await moveTexts(db, 50)).toBe(3)
    expect(await moveTexts(db, 50)).toBe(0)

    expect(await count('search')).toBe(0)
    expect(await count('search_data WHERE id > 10')).toBe(0)
    expect(await disagreements()).toEqual([])
    expect(await found('"a whale"')).toEqual(['a1'])
    expect(await found('wal')).toHaveLength(7)
  })

  it('leaves an article to those who write it meanwhile, who take its former words out', async () => {
    await save({ path: 'a2', time: '2026-09-02', text: 'Ein Dorsch.' })

    expect(await count('search')).toBe(4)
    expect(await found('dorsch')).toEqual(['a2'])
    expect(await found('wal')).not.toContain('a2')
    await store.remove(before[0]!.id, 'gone')
    expect(await count('search')).toBe(3)
  })
})

describe('the migration to closer numbers', () => {
  it('has the cron write the words of all articles again', async () => {
    const text = 'wal -"roter Wal"'
    const expected = new Set(await found('wal'))
    const migration = env.MIGRATIONS.find(({ name }) => name === '0024_closer_numbers.sql')
    // As a version before numbered them.
    await env.DB.exec('UPDATE text_numbers SET number = number << 8')
    const statements = migration?.queries.map((query) => env.DB.prepare(query))

    await env.DB.batch(statements ?? [])
    expect(await found('wal')).toHaveLength(before.length)
    expect(await moveTexts(db, 50)).toBe(7)

    expect(new Set(await found('wal'))).toEqual(expected)
    expect(await found(text)).toEqual(['b2', 'undated'])
    expect(await count('text_numbers')).toBe(7)
    expect(await disagreements()).toEqual([])
  })
})
