import { describe, expect, it } from 'vitest'
import type { Moment } from '../../../src/article/day.ts'
import { articleTimes } from '../../../src/site/article/article-times.ts'
import { specimen } from '../specimen.ts'

const morning = '2023-04-28T07:50:15.070Z'
const seen = '2023-04-28T08:00:00.000Z' // when the specimen was stored

describe('articleTimes()', () => {
  it.each<[string | null, string | null, (string | null)[]]>([
    [morning, null, [morning, null, null]],
    [morning, '2023-04-29', [morning, null, '2023-04-29']],
    [morning, '2023-04-28T07:50:59.000Z', [morning, null, null]],
    [morning, '2023-04-28', [morning, null, null]],
    [morning, '2021-01-01', [morning, null, null]],
    ['2023-04-28', '2023-04-28T10:00:00.000Z', ['2023-04-28', null, null]],
    [null, null, [null, seen, null]],
    [null, '2021-06-12', [null, seen, '2021-06-12']],
    [null, '2023-04-28', [null, seen, '2023-04-28']],
    [null, '2023-05-02T10:00:00.000Z', [null, seen, '2023-05-02T10:00:00.000Z']],
  ])('of an article of %s, changed %s, are %o', async (publishedAt, modifiedAt, times) => {
    const article = await specimen({
      publishedAt: publishedAt as Moment | null,
      modifiedAt: modifiedAt as Moment | null,
    })

    const { published, firstSeen, updated } = articleTimes(article)

    expect([published, firstSeen, updated]).toEqual(times)
  })
  it('tell an edit that the source does not, and no other cleaning', async () => {
    const article = await specimen({ publishedAt: morning as Moment })
    const later = '2023-05-02T10:00:00.000Z' as Moment
    const edited = { ...article, storedAt: later, editedAt: later, updatedAt: later }
    const cleaned = { ...article, storedAt: later, changedBy: 'cleaner' as const }

    expect(articleTimes(edited)).toMatchObject({ published: morning, updated: later })
    expect(articleTimes(cleaned)).toMatchObject({ published: morning, updated: null })
  })
})
