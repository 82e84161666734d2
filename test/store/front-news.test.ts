import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { openArticleStore } from '../../src/store/article-store.ts'
import { moment } from '../fixtures/articles.ts'
import { story, type Story } from '../fixtures/stories.ts'

const store = openArticleStore(env.DB)
const save = async (facts: Story) => {
  const one = await story(facts)
  await store.save(one, moment('2026-10-05T10:00:00.000Z'))
  await store.relateWaiting(1)
  return one.id
}
const flood =
  'Die Vellach trat bei Tiefensiel über die Ufer, und 400 Menschen verließen Ottersheim in Booten.'
const titles = (list: readonly { title: string }[]) => list.map(({ title }) => title)

beforeAll(async () => {
  for (let index = 0; index < 20; index++)
    await save({ path: `other${index}`, time: '2026-09-01', text: `Der Markt Nummer ${index}.` })
  await save({ path: 'flood', title: 'flood', text: flood, time: '2026-10-03T08:00:00.000Z' })
  await save({
    path: 'copy',
    title: 'copy',
    domain: 'x.example',
    tags: ['Vellach'],
    text: `${flood} Das Wasser fällt.`,
    time: '2026-10-03T09:00:00.000Z',
  })
  await save({ path: 'fr', title: 'fr', lang: 'fr-CA', time: '2026-10-02T09:00:00.000Z' })
})

describe('frontNews()', () => {
  it('gives the newest with their tags, and which of them are close', async () => {
    const [copy, first, fr] = await store.frontNews({ kind: 'all' }, 3)

    expect(titles([copy!, first!, fr!])).toEqual(['copy', 'flood', 'fr'])
    expect(copy).toMatchObject({ tags: ['Vellach'], close: [first!.id] })
    expect([first!.close, fr!.close]).toEqual([[copy!.id], []])
  })

  it('keeps to languages', async () => {
    expect(titles(await store.frontNews({ kind: 'languages', languages: ['fr'] }, 3))).toEqual([
      'fr',
    ])
  })
})

describe('suggestions()', () => {
  it('holds the newest and the most read, in their order', async () => {
    const [old, older] = [
      await save({ path: 'a', time: '1999-01-02' }),
      await save({ path: 'b', time: '1999-01-01' }),
    ]
    await store.countViews(
      new Map([
        [older, 9],
        [old, 5],
      ]),
      new Date(),
    )

    const { latest, trends } = await store.suggestions()

    expect(latest).toHaveLength(8)
    expect(titles(latest).slice(0, 3)).toEqual(['copy', 'flood', 'fr'])
    expect(trends.map(({ id }) => id)).toEqual([older, old])
  })
})

describe('suggestions() of some languages', () => {
  it('holds what is in them', async () => {
    const read = await save({ path: 'lido', lang: 'pt-BR', time: '1999-01-05' })
    await env.DB.prepare('DELETE FROM trends').run()
    await store.countViews(new Map([[read, 7]]), new Date())

    const { latest, trends } = await store.suggestions(['fr', 'pt'])

    expect(titles(latest)).toEqual(['fr', 'Meldung lido'])
    expect(trends.map(({ id }) => id)).toEqual([read])
    expect(await store.suggestions(['fi'])).toEqual({ latest: [], trends: [] })
  })
})

describe('mostRead()', () => {
  it('keeps to languages, without script and region', async () => {
    const { trends } = await store.suggestions()
    const french = await save({ path: 'gelesen', lang: 'fr-CA', time: '1999-01-03' })
    await env.DB.prepare('DELETE FROM trends').run()
    await store.countViews(new Map([[french, 4]]), new Date())

    expect((await store.mostRead(10, ['fr', 'it'])).map(({ id }) => id)).toEqual([french])
    expect(await store.mostRead(10, ['fi'])).toEqual([])
    expect(await store.mostRead(10)).toHaveLength(trends.length + 1)
  })
})
