import { describe, expect, it } from 'vitest'
import { cacheHeaders } from '../../src/read/cache-policy.ts'

describe('cacheHeaders()', () => {
  it('keeps an article for five minutes and a stale copy for a day', () => {
    expect(cacheHeaders('article', 'article:x7k2m9qd4hte')).toEqual({
      'cache-control': 'public, max-age=300, stale-while-revalidate=86400',
      'cache-tag': 'article:x7k2m9qd4hte',
    })
  })

  it('names every tag', () => {
    expect(cacheHeaders('list', 'list', 'day:2023-04-28')['cache-tag']).toBe('list,day:2023-04-28')
  })

  it('needs no tag', () => {
    expect(cacheHeaders('fixed')).not.toHaveProperty('cache-tag')
  })
})
