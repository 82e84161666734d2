import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { openArticleStore } from '../../src/store/article-store.ts'
import { moment } from '../fixtures/articles.ts'
import { story, type Story } from '../fixtures/stories.ts'
import { translationOf } from '../fixtures/translations.ts'
import { metered } from './metered.ts'

const store = openArticleStore(env.DB)
const now = moment('2026-10-05T10:00:00.000Z')
// Words of their own, so that nothing is close to anything.
const save = async (facts: Story) => {
  const word = [...facts.path].map((sign) => `${sign}${sign}ox${sign}`).join('')
  const one = await story({ title: word, text: `${word} ${word}.`, ...facts })
  await store.save(one, now)
  await store.relateWaiting(1)
  return one.id
}
const titles = (items: readonly { source: { url: string } }[] | undefined) =>
  items?.map(({ source }) => source.url.split('/').at(-1)).join(' ')

async function page(path: string, from = store) {
  const found = await from.page((await story({ path })).id)
  if (!found || 'removed' in found) throw new Error(path)
  return found
}

beforeEach(async () => {
  for (const table of ['articles', 'views', 'trends']) await env.DB.exec(`DELETE FROM ${table}`)
})

describe('what is read around an article', () => {
  it('is of its source, on its topic, of its day and in its language, the newest first', async () => {
    const other = { domain: 'hafenpost.example' }
    await save({ path: 'a', tags: ['Stadt', 'Wal'] })
    await save({ path: 'source', time: '2019-01-01' })
    await save({ path: 'topic', ...other, tags: ['Wal'], time: '2026-01-02' })
    await save({ path: 'city', ...other, tags: ['Stadt'], time: '2026-01-01' })
    await save({ path: 'city2', ...other, tags: ['Stadt'], time: '2026-01-01' })
    await save({ path: 'city3', ...other, tags: ['Stadt'], time: '2026-01-01' })
    await save({ path: 'topic-fr', ...other, tags: ['Wal'], lang: 'fr' })
    await save({ path: 'day', ...other, lang: 'de-AT' })
    await save({ path: 'undated', ...other, time: null })

    const { furtherReading } = await page('a')

    expect(titles(furtherReading?.ofSource)).toBe('source')
    expect(furtherReading?.onTopic?.label).toBe('Wal')
    expect(titles(furtherReading?.onTopic?.articles)).toBe('topic')
    expect(titles(furtherReading?.ofDay)).toBe('day')
    expect(titles(furtherReading?.inLanguage)).toBe('day topic city3 city2 city source undated')
  })

  it('is its source alone where that has enough', async () => {
    await save({ path: 'a' })
    for (let index = 0; index < 13; index++) await save({ path: `n${index}` })

    const { furtherReading } = await page('a')

    expect(furtherReading).toMatchObject({ onTopic: null, ofDay: [], inLanguage: [] })
    expect(furtherReading?.ofSource).toHaveLength(8)
  })

  it('is nothing where enough are close', async () => {
    for (let index = 0; index < 8; index++)
      await save({
        path: `n${index}`,
        title: `Markthalle Ostervelde brennt ${index}`,
        text: 'Wencke Ruhland rettete den Käse.',
      })

    expect(await page('n3')).toMatchObject({ furtherReading: null, related: { length: 6 } })
  })

  it('costs a bounded number of rows', async () => {
    const { d1, meter } = metered(env.DB)
    for (let index = 0; index < 40; index++)
      await save({ path: `m${index}`, tags: ['Wal'], domain: `d${index % 20}.example` })
    await save({ path: 'a', tags: ['Wal'] })

    await page('a', openArticleStore(d1))

    expect(meter.queries).toBe(1)
    expect(meter.rowsRead).toBeLessThan(260)
  })
})

describe('headlines', () => {
  it('are the newest of each source that tell a time, what others report too first', async () => {
    const text = Array.from({ length: 60 }, (_, index) => `Wort${index * 7}`).join(' ')
    await save({ path: 'a', domain: 'a.example', text, time: '2026-10-01' })
    await save({ path: 'copy', domain: 'b.example', text, time: '2026-10-02' })
    await save({ path: 'new', domain: 'c.example', time: '2026-10-04' })
    await save({ path: 'old', domain: 'c.example', time: '2026-10-03' })
    const id = await save({ path: 'undated', domain: 'd.example', time: null })
    const read = async (what: 'headlines' | 'latest' = 'headlines') => {
      const found = await store.page(id)
      return found && 'article' in found ? titles(found[what]) : null
    }

    expect(await read()).toBe('copy a new')
    expect(await read('latest')).toBe('new old copy a undated')

    await env.DB.exec('INSERT INTO trends SELECT rowid, id, 1, 0 FROM articles LIMIT 3')
    expect(await read()).toBe('')
  })

  it('are those that readers can read, before those that wait', async () => {
    const reading = openArticleStore(env.DB, 'en')
    const id = await save({ path: 'translated', domain: 'a.example', time: '2026-10-01' })
    await save({ path: 'newer', domain: 'a.example', time: '2026-10-02' })
    await save({ path: 'waiting', domain: 'b.example', time: '2026-10-03' })
    await save({ path: 'english', domain: 'c.example', time: '2026-10-04', lang: 'en' })
    const article = await story({ path: 'translated', domain: 'a.example' })
    await reading.saveTranslation(id, translationOf(article, { title: 'Translated' }))
    const read = async (from = reading) => {
      const found = await from.page(id)
      return found && 'article' in found ? titles(found.headlines) : null
    }

    expect(await read()).toBe('english translated waiting')
    expect(await read(store)).toBe('english waiting newer')
  })
})
