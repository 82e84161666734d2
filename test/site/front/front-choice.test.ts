import { describe, expect, it } from 'vitest'
import { frontChoice } from '../../../src/site/front/front-choice.ts'
import { news, sameStory, type NewsFacts } from '../../fixtures/news.ts'
import { headlineOf } from '../../fixtures/translations.ts'

const context = { mostRead: [], language: 'en' }
const chosen = async (facts: NewsFacts[], length = 3) => {
  const list = await Promise.all(facts.map(news))
  const { lead, top } = frontChoice(list, context, length)
  return {
    lead: lead?.title ?? null,
    top: top.map(({ title }) => title),
  }
}

describe('frontChoice()', () => {
  it('leads with the worthiest, not with the newest', async () => {
    const told = await Promise.all([
      news({ title: 'Flood', source: 'A', age: 4 }),
      news({ title: 'The flood', source: 'B', age: 4 }),
    ])
    const newest = await news({ title: 'Newest', source: 'C', age: 1 })

    expect(frontChoice([newest, ...sameStory(...told)], context, 0).lead?.title).toBe('Flood')
  })

  it('leads with what has a picture, and else without', async () => {
    const plain = { title: 'Plain', isPictured: false }

    expect((await chosen([plain, { title: 'Pictured', age: 20 }])).lead).toBe('Pictured')
    expect((await chosen([plain])).lead).toBe('Plain')
  })

  it('never leads with what tells no time, however new it is', async () => {
    const undated = { title: 'Undated', age: null }

    expect(await chosen([undated, { title: 'Dated', age: 200 }])).toMatchObject({
      lead: 'Dated',
      top: ['Undated'],
    })
    expect(await chosen([undated])).toMatchObject({ lead: null, top: ['Undated'] })
  })

  it('puts what is no news on top only if there is nothing else', async () => {
    const bargain = { title: 'Kettle', folder: 'deals' }
    const others = [
      { title: 'a', source: 'A', age: 30 },
      { title: 'b', source: 'B', age: 40, isPictured: false },
    ]

    expect(await chosen([bargain, ...others], 1)).toEqual({ lead: 'a', top: ['b'] })
    expect((await chosen([bargain])).lead).toBe('Kettle')
  })

  it('puts no two of one source next to each other while there are others', async () => {
    const facts = [
      ...['a1', 'a2', 'a3', 'a4'].map((title) => ({ title, source: 'A', age: 1 })),
      { title: 'b', source: 'B', age: 80 },
      { title: 'c', source: 'C', age: 90 },
    ]

    const { lead, top } = await chosen(facts, 5)

    expect([lead, ...top].map((title) => title?.[0]).join('')).toBe('abacaa')
  })

  it('takes the hosts of one outlet for one source', async () => {
    const facts = [
      { title: 'a1', source: 'Harbour', domain: 'news.harbour.example' },
      { title: 'a2', source: 'Harbour', domain: 'sport.harbour.example' },
      { title: 'b1', source: 'B', age: 9 },
    ]

    expect((await chosen(facts, 1)).top).toEqual(['b1'])
  })

  it('takes another source before the second story of one', async () => {
    const facts = [
      { title: 'a1', source: 'A' },
      { title: 'b1', source: 'B' },
      { title: 'a2', source: 'A' },
      { title: 'c1', source: 'C', age: 9 },
    ]

    expect((await chosen(facts, 2)).top).toEqual(['b1', 'c1'])
  })

  it('tells a story once', async () => {
    const told = await Promise.all(
      ['A', 'B', 'C'].map((source) => news({ title: `Flood by ${source}`, source })),
    )
    const other = await news({ title: 'Other', source: 'D', age: 20 })

    const { lead, top } = frontChoice([...sameStory(...told), other], context, 1)

    expect([lead?.title, top[0]?.title]).toEqual(['Flood by A', 'Other'])
  })

  it('leads with what readers can read, translated or not, before what waits', async () => {
    const waiting = { title: 'wartet', lang: 'de', source: 'A', age: 1 }
    const translated = { ...waiting, title: 'gelesen', translated: 'Read', source: 'B', age: 90 }
    const plain = { title: 'Plain', source: 'C', age: 95, isPictured: false }

    expect(await chosen([waiting, translated, plain])).toEqual({
      lead: 'gelesen',
      top: ['Plain', 'wartet'],
    })
  })

  it('takes what is translated but for its title for what waits', async () => {
    const [bodyOnly, translated] = await Promise.all([
      news({ title: 'nur der Text', lang: 'de' }),
      news({ title: 'ganz', lang: 'de', translated: 'Whole', source: 'B', age: 90 }),
    ])
    const list = [{ ...bodyOnly, translated: headlineOf({ lede: 'A lede.' }) }, translated]

    expect(frontChoice(list, context, 1)).toMatchObject({ lead: translated, top: [list[0]] })
  })

  it('shows what waits where there is nothing else, and no bargain before it', async () => {
    const waiting = { title: 'wartet', lang: 'de' }
    const bargain = { title: 'Kettle', folder: 'deals', source: 'B' }
    const undated = { title: 'Undated', age: null, source: 'C' }

    expect((await chosen([waiting])).lead).toBe('wartet')
    expect(await chosen([bargain, undated, waiting])).toEqual({
      lead: 'wartet',
      top: ['Undated', 'Kettle'],
    })
  })

  it('tells a story of several languages in the one that readers read, then the original', async () => {
    const [waiting, translated, original, other] = await Promise.all([
      news({ title: 'Flut', lang: 'de', source: 'A', age: 1 }),
      news({ title: 'Inondation', lang: 'fr', translated: 'A flood', source: 'B', age: 2 }),
      news({ title: 'Flood', source: 'C', age: 20 }),
      news({ title: 'Another', source: 'D', age: 40 }),
    ])
    const told = sameStory(waiting, translated, original)

    const titles = ({ lead, top }: ReturnType<typeof frontChoice>) =>
      [lead, ...top].map((one) => one?.title)
    expect(titles(frontChoice([...told, other], context, 2))).toEqual([
      'Flood',
      'Another',
      'Inondation',
    ])
    expect(titles(frontChoice([...told.slice(0, 2), other], context, 1))).toEqual([
      'Inondation',
      'Another',
    ])
  })

  it('has nothing to choose of nothing', async () => {
    expect(await chosen([])).toEqual({ lead: null, top: [] })
  })
})
