import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { listKey } from '../../src/article/listing.ts'
import { openArticleStore } from '../../src/store/article-store.ts'
import type { ArticleList } from '../../src/store/lists.ts'
import { parseListCursor } from '../../src/store/tables/list-cursor.ts'
import { moment } from '../fixtures/articles.ts'
import { story, type Story } from '../fixtures/stories.ts'

const store = openArticleStore(env.DB)
const save = async (facts: Story) =>
  store.save(await story(facts), moment('2026-10-05T10:00:00.000Z'))

async function pages(list: ArticleList, limit: number): Promise<string[][]> {
  const all: string[][] = []
  let cursor = null
  do {
    const page = await store.list(list, limit, cursor)
    all.push(page.items.map(({ title }) => title))
    cursor = page.next && parseListCursor(page.next)
  } while (cursor)
  return all
}

beforeAll(async () => {
  const wal = { tags: ['#Wal', 'Nord/Süd'], byline: ['Marta Quell'] }
  await save({ path: 'a', title: 'a', time: '1969-07-20T20:17:40.000Z', ...wal })
  await save({ path: 'b', title: 'b', time: '2026-09-30T23:59:59.999Z', ...wal, lang: 'fr-CA' })
  await save({ path: 'c', title: 'c', time: '2026-10-01', tags: ['ＷＡＬ'], lang: 'fr' })
  await save({ path: 'd', title: 'd', time: '2026-10-01T00:00:00.000Z', domain: 'x.example' })
  await save({
    path: 'e',
    title: 'e',
    time: '2027-01-01',
    tags: ['wal '],
    byline: ['MARTA  quell'],
  })
})

describe('list()', () => {
  it.each<[ArticleList, string[][]]>([
    [{ kind: 'all' }, [['e', 'd'], ['c', 'b'], ['a']]],
    [
      { kind: 'topic', key: 'wal' },
      [
        ['e', 'c'],
        ['b', 'a'],
      ],
    ],
    [{ kind: 'topic', key: 'nord sud' }, [['b', 'a']]],
    [{ kind: 'author', key: 'marta quell' }, [['e', 'b'], ['a']]],
    [{ kind: 'source', key: 'x.example' }, [['d']]],
    [{ kind: 'language', key: 'fr' }, [['c', 'b']]],
    [{ kind: 'languages', languages: ['fr'] }, [['c', 'b']]],
    [{ kind: 'languages', languages: ['de', 'fi', 'fr'] }, [['e', 'd'], ['c', 'b'], ['a']]],
    [{ kind: 'languages', languages: ['fi'] }, [[]]],
    [
      { kind: 'languages', languages: ['aa', 'bb', 'cc', 'dd', 'de', 'ee', 'ff', 'gg'] },
      [['e', 'd'], ['a']],
    ],
    [{ kind: 'topic', key: 'nirgends' }, [[]]],
    [{ kind: 'period', period: '2026' }, [['d', 'c'], ['b']]],
    [{ kind: 'period', period: '2026-10' }, [['d', 'c']]],
    [{ kind: 'period', period: '2026-09-30' }, [['b']]],
    [{ kind: 'period', period: '1969' }, [['a']]],
    [{ kind: 'period', period: '2026-13' }, [[]]],
    [{ kind: 'span', from: new Date('2026-10-01'), to: new Date('2027-01-01') }, [['d', 'c']]],
  ])('gives %o newest first, in pages', async (list, expected) => {
    expect(await pages(list, 2)).toEqual(expected)
  })

  it('is not moved by what arrives meanwhile', async () => {
    const first = await store.list({ kind: 'period', period: '2026' }, 2)
    await save({ path: 'f', title: 'f', time: '2026-12-31' })

    const second = await store.list({ kind: 'period', period: '2026' }, 2, first.next)

    expect(second.items.map(({ title }) => title)).toEqual(['b'])
    await store.remove((await story({ path: 'f' })).id, 'gone')
  })
})

describe('whole()', () => {
  it('gives the newest of a list as they were stored', async () => {
    const found = await store.whole({ kind: 'language', key: 'fr' }, 1)

    expect(found).toMatchObject([{ title: 'c', body: { type: 'root' }, byline: [] }])
  })
})

describe('longestLists() and listEntry()', () => {
  it('name lists as most of their articles write them', async () => {
    expect(await store.longestLists('topic', 5)).toEqual([
      { key: 'wal', label: 'Wal', count: 4 },
      { key: 'nord sud', label: 'Nord/Süd', count: 2 },
    ])
    expect(await store.longestLists('author', 1)).toMatchObject([
      { label: 'Marta Quell', count: 3 },
    ])
    expect(await store.listEntry('topic', 'wal')).toMatchObject({ count: 4 })
    expect(await store.listEntry('topic', 'nirgends')).toBeNull()
  })

  it('hold one outlet with all its hosts, and never two', async () => {
    const hosts: [domain: string, name: string][] = [
      ['molenpost.example', 'MOP'],
      ['nachrichten.molenpost.example', 'molenpost'],
      ['insel.molenpost.example', 'Molenpost'],
      ['kiosk.example', 'Nachrichten'],
      ['trafik.example', 'Nachrichten'],
    ]
    for (const [domain, name] of hosts) {
      const one = await story({ path: 'hafen', domain, tags: ['Wal'] })
      await store.save({ ...one, source: { ...one.source, name } }, moment('2026-10-05'))
    }

    const sources = await store.longestLists('source', 9)
    expect(sources.map(({ key, count }) => `${key} ${count}`)).toEqual([
      'rheinblick.example 4',
      'molenpost.example 3',
      'kiosk.example 1',
      'trafik.example 1',
      'x.example 1',
    ])
    expect((await store.list({ kind: 'source', key: 'molenpost.example' }, 9)).items).toHaveLength(
      3,
    )
    const found = async (source: string) => (await store.search({ text: 'abend', source }, 9)).count
    expect(await found('molenpost.example')).toBe(3)
    expect(await found('insel.molenpost.example')).toBe(1)
    for (const [domain] of hosts)
      await store.remove((await story({ path: 'hafen', domain })).id, 'gone')
  })

  it.each([
    [['MDR', 'mdr'], 'MDR'],
    [['mdr', 'MDR', 'MDR', 'mdr'], 'MDR'],
    [['KLIMA', 'klima', 'Klima'], 'Klima'],
    [['klima', 'klima', 'KLIMA'], 'klima'],
    [['Izmir', 'İzmir', 'izmir'], 'İzmir'],
    [['климат', 'КЛИМАТ', 'Климат'], 'Климат'],
    [["П'ятенко", 'Пʼятенко', 'Пʼятенко'], 'Пʼятенко'],
    [['کتاب', 'كتاب', 'كتاب'], 'كتاب'],
  ])('call one list of %j %s, in any order of arrival', async (spellings, label) => {
    for (const order of [spellings, spellings.toReversed()]) {
      const stories = await Promise.all(
        order.map((tag, index) => story({ path: `spelt${index}`, tags: [tag] })),
      )
      for (const one of stories) await store.save(one, moment('2026-10-05T10:00:00.000Z'))

      expect(await store.listEntry('topic', listKey(label))).toMatchObject({
        label,
        count: spellings.length,
      })
      for (const { id } of stories) await env.DB.exec(`DELETE FROM articles WHERE id = '${id}'`)
    }
  })

  it('call a list otherwise when the articles that named it have gone', async () => {
    const [first, second] = await Promise.all([
      story({ path: 'k1', tags: ['Krabbe'] }),
      story({ path: 'k2', tags: ['KRABBE'] }),
    ])
    await store.save(first!, moment('2026-10-05T10:00:00.000Z'))
    await store.save(second!, moment('2026-10-05T10:00:00.000Z'))
    expect(await store.listEntry('topic', 'krabbe')).toMatchObject({ label: 'Krabbe' })

    await store.remove(first!.id, 'gone')

    expect(await store.listEntry('topic', 'krabbe')).toMatchObject({ label: 'KRABBE', count: 1 })
    await store.remove(second!.id, 'gone')
  })

  it('cut lists of one length off by their keys, in any order of arrival', async () => {
    for (const tag of ['q2', 'q1', 'q3']) await save({ path: tag, tags: [tag] })

    const cut = (await store.longestLists('topic', 4)).map(({ key }) => key)

    expect(cut).toEqual(['wal', 'nord sud', 'q1', 'q2'])
    for (const path of ['q1', 'q2', 'q3']) await store.remove((await story({ path })).id, 'gone')
  })
})

describe('allMonths()', () => {
  it('counts every month, newest first', async () => {
    expect(await store.allMonths()).toMatchObject([
      { period: '2027-01', count: 1, changedAt: '2026-10-05T10:00:00.000Z' },
      { period: '2026-10', count: 2 },
      { period: '2026-09', count: 1 },
      { period: '1969-07', count: 1 },
    ])
  })
})

describe('adjacentPeriods()', () => {
  it.each([
    ['2026-09-30', '1969-07-20', '2026-10-01'],
    ['2026-10', '2026-09', '2027-01'],
    ['2026', '1969', '2027'],
    ['1969', null, '2026'],
    ['2027-01-01', '2026-10-01', null],
    ['2026-10-02', '2026-10-01', '2027-01-01'],
  ])('finds next to %s the periods that hold articles: %s, %s', async (period, previous, next) => {
    expect(await store.adjacentPeriods(period)).toEqual({ previous, next })
  })
})

describe('parseListCursor()', () => {
  it.each(['', ' ', '-', 'a.b', "1'", '%00', '１', 'A', '1'.repeat(14), 'zzzzzzzzzzzzz'])(
    'refuses %j',
    (text) => {
      expect(parseListCursor(text)).toBeNull()
    },
  )

  it.each(['0', '-1', '1y2p0ij32e8e7'])('takes %s for a place to begin', async (text) => {
    const cursor = parseListCursor(text)

    expect(cursor).not.toBeNull()
    expect(await store.list({ kind: 'all' }, 1, cursor)).toHaveProperty('items')
  })
})
