import { describe, expect, it } from 'vitest'
import { articleDay, dateBasis, filedAt } from '../../src/article/article-date.ts'
import { moment } from '../fixtures/articles.ts'

const firstSeenAt = moment('2026-11-27T10:00:00.000Z')
const stated = (publishedAt: string | null, modifiedAt: string | null) => ({
  publishedAt: publishedAt === null ? null : moment(publishedAt),
  modifiedAt: modifiedAt === null ? null : moment(modifiedAt),
  firstSeenAt,
})

describe('dateBasis() and filedAt()', () => {
  // Published, modified, and the expected basis and filing.
  it.each([
    ['2023-06-12T08:00:00.000Z', null, 'published', '2023-06-12T08:00:00.000Z'],
    ['2023-06-12', '2023-06-14', 'published', '2023-06-12'],
    [null, '2023-06-12T08:00:00.000Z', 'updated', '2023-06-12T08:00:00.000Z'],
    [null, '2026-11-27', 'updated', '2026-11-27'],
    [null, '2026-12-24T08:00:00.000Z', 'updated', firstSeenAt],
    [null, null, 'undated', firstSeenAt],
  ])('of %s, changed %s, are %s and %s', (publishedAt, modifiedAt, kind, filed) => {
    const article = stated(publishedAt, modifiedAt)

    expect(dateBasis(article)).toBe(kind)
    expect(filedAt(article)).toBe(filed)
    expect(articleDay(article)).toBe(filed.slice(0, 10))
  })
})
