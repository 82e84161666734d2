import { describe, expect, it } from 'vitest'
import { frontChoice } from '../../../src/site/front/front-choice.ts'
import { news, sameStory, type NewsFacts } from '../../fixtures/news.ts'

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

  it('has nothing to choose of nothing', async () => {
    expect(await chosen([])).toEqual({ lead: null, top: [] })
  })
})
