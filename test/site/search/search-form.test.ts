import { describe, expect, it } from 'vitest'
import { searchForm, searchPath } from '../../../src/site/search/search-form.ts'

const read = (query: string) => searchForm(new URLSearchParams(query))

describe('searchForm()', () => {
  it('takes what can be used', () => {
    expect(read('q=+old+ferry&from=2023-04-01&source=Rheinblick.example&lang=de-AT')).toEqual({
      words: 'old ferry',
      fromDay: '2023-04-01',
      toDay: null,
      source: 'rheinblick.example',
      languages: ['de'],
    })
  })

  it('leaves out what cannot', () => {
    expect(read('from=yesterday&to=2023-02-30').fromDay).toBeNull()
    expect(read('from=yesterday&to=2023-02-30').toDay).toBeNull()
  })
})

describe('searchPath()', () => {
  const main = { base: '' } as const

  it('holds what was filled in and nothing else', () => {
    expect(searchPath(read('q=ferry&from=&source=&lang=de'), null, main)).toBe(
      '/search?q=ferry&lang=de',
    )
    expect(searchPath(read('q=%22a+b%22'), '1.20', main)).toBe('/search?q=%22a+b%22&after=1.20')
    expect(searchPath(read(''), null, { base: '/de' })).toBe('/de/search')
  })
})
