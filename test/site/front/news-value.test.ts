import { describe, expect, it } from 'vitest'
import { isSameStory, newsValues } from '../../../src/site/front/news-value.ts'
import type { News } from '../../../src/store/front-news.ts'
import { news, sameStory } from '../../fixtures/news.ts'

const valued = (list: News[], mostRead: News[] = []) =>
  newsValues(list, { mostRead: mostRead.map(({ id }) => id), language: 'en' })
const values = (list: News[], mostRead: News[] = []) =>
  valued(list, mostRead).map(({ value }) => value)
const story = await news({ title: 'Ferry' })

describe('newsValues()', () => {
  it('counts an hour for an hour', async () => {
    const [young = 0, old = 0] = values([story, await news({ title: 'Old', age: 5 })])

    expect(young - old).toBeCloseTo(4)
  })

  it('takes nothing for newer than it was stored', async () => {
    const [stored = 0, ahead = 0] = values(
      await Promise.all([0, -20].map((age) => news({ title: `At ${age}`, age }))),
    )

    expect(ahead).toBe(stored)
  })

  it.each([
    ['a picture', { isPictured: false }],
    ['the language of the site', { lang: 'de' }],
  ])('counts %s', async (_reason, without) => {
    const [more = 0, less = 0] = values([story, await news({ title: 'Other', ...without })])

    expect(more).toBeGreaterThan(less)
  })

  it('counts the other sources that tell a story, not one source twice', async () => {
    const others = await Promise.all([
      news({ title: 'a', source: 'A' }),
      news({ title: 'b', source: 'B' }),
      news({ title: 'c', source: 'B' }),
    ])
    const [ofOne = 0] = values(sameStory(story, others[0]))
    const [ofTwo = 0] = values(sameStory(story, others[0], others[1]))
    const [ofTwoStill = 0] = values(sameStory(story, ...others))
    const [alone = 0] = values(sameStory(story, await news({ title: 'again' })))

    expect(ofOne - alone).toBeCloseTo(6)
    expect(ofTwo).toBeGreaterThan(ofOne)
    expect(ofTwoStill).toBeCloseTo(ofTwo)
  })

  it('takes what was told days apart for two stories', async () => {
    const [young, old] = sameStory(story, await news({ title: 'Old', source: 'A', age: 60 }))

    expect(isSameStory(young!, old!)).toBe(false)
    expect(values([young!, old!])[0]).toBeCloseTo(values([story])[0]!)
  })

  it('counts what was read, the most read most', async () => {
    const other = await news({ title: 'Other' })
    const [first = 0, second = 0] = values([story, other], [story, other])

    expect(first).toBeGreaterThan(second)
    expect(second).toBeGreaterThan(values([other])[0]!)
  })

  it('lets lead what tells its time and is news', async () => {
    const list = [
      story,
      await news({ title: 'Undated', age: null }),
      await news({ title: 'Kettle', section: 'Deals' }),
    ]

    expect(valued(list).map(({ mayLead }) => mayLead)).toEqual([true, false, false])
  })
})
