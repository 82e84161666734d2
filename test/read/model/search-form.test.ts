import { describe, expect, it } from 'vitest'
import { readSearchForm, searchOf, searchPath } from '../../../src/read/model/search-form.ts'

const read = (query: string) => {
  const parameters = new URLSearchParams(query)
  return readSearchForm((name) => parameters.get(name) ?? undefined)
}

describe('readSearchForm()', () => {
  it('takes what can be used', () => {
    expect(read('q=+old+ferry&from=2023-04-01&source=Rheinblick.example&lang=de-AT')).toEqual({
      words: 'old ferry',
      fromDay: '2023-04-01',
      toDay: null,
      source: 'rheinblick.example',
      language: 'de',
    })
  })

  it('leaves out what cannot', () => {
    expect(read('from=yesterday&to=2023-02-30').fromDay).toBeNull()
    expect(read('from=yesterday&to=2023-02-30').toDay).toBeNull()
    expect(read(`q=${'x'.repeat(5000)}`).words).toHaveLength(300)
  })
})

describe('searchOf()', () => {
  it('searches the last day, too', () => {
    expect(searchOf(read('q=ferry&from=2023-04-01&to=2023-04-30'))).toEqual({
      text: 'ferry',
      from: new Date('2023-04-01T00:00:00Z'),
      to: new Date('2023-05-01T00:00:00Z'),
    })
  })
})

describe('searchPath()', () => {
  it('holds what was filled in and nothing else', () => {
    expect(searchPath(read('q=ferry&from=&source=&lang=de'), null)).toBe('/search?q=ferry&lang=de')
    expect(searchPath(read('q=%22a+b%22'), '1.20')).toBe('/search?q=%22a+b%22&after=1.20')
    expect(searchPath(read(''), null)).toBe('/search')
  })
})
