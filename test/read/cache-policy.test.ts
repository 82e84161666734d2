import { describe, expect, it } from 'vitest'
import type { ArticleId } from '../../src/article/address.ts'
import type { Day } from '../../src/article/day.ts'
import { cacheHeaders } from '../../src/read/cache-policy.ts'

describe('cacheHeaders()', () => {
  it('keeps an article for five minutes and a stale copy for a day', () => {
    const headers = cacheHeaders('article', `article:${'x7k2m9qd4hte' as ArticleId}`)

    expect(headers).toEqual({
      'cache-control': 'public, max-age=300, stale-while-revalidate=86400',
      'cache-tag': 'article:x7k2m9qd4hte',
    })
  })

  it('names every tag', () => {
    const headers = cacheHeaders('list', 'list', `day:${'2023-04-28' as Day}`)

    expect(headers['cache-tag']).toBe('list,day:2023-04-28')
  })
})
