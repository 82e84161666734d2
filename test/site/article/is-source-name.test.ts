import { describe, expect, it } from 'vitest'
import { isSourceName } from '../../../src/site/article/is-source-name.ts'
import { url } from '../specimen.ts'

const source = (name: string, domain: string) => ({ url: url(`https://${domain}/a`), name, domain })
const harbour = source('Harbour News', 'harbour.example')
const regional = source('merzen', 'lokal.merzen.example')

describe('isSourceName()', () => {
  it.each([
    ['Harbour News', harbour],
    ['HARBOUR  NEWS.', harbour],
    ['By Harbour News', harbour],
    ['harbour.example', harbour],
    ['www.harbour.example', harbour],
    ['https://www.harbour.example', harbour],
    ['Harbour', harbour],
    ['Von merzen.example', regional],
    ['lokal.merzen.example', regional],
    ['От Harbour News', harbour],
    ['The Harbour News', harbour],
    ['Harbour News Staff', harbour],
    ['Redaktion Harbour News', harbour],
    ['Harbour-News-Redaktion', harbour],
    ['Por la Redacción de Harbour News', harbour],
    ['Harbour News', source('The Harbour News', 'thn.example')],
    ['Tages Hafen', source('Tages-Hafen', 'tages-hafen.example')],
  ])('knows %s', (name, of) => {
    expect(isSourceName(name, of)).toBe(true)
  })

  it.each([
    ['Nell Harrow', harbour],
    ['Staff', harbour],
    ['The Staff', source('The', 'the.example')],
    ['Harbour News Agency', harbour],
    ['Lea Staff', source('Lea News', 'lea-news.example')],
    ['Nell Harrow, Harbour News', harbour],
    ['example', harbour],
    ['Ida Merzen', regional],
    ['', harbour],
  ])('takes %s for somebody else', (name, of) => {
    expect(isSourceName(name, of)).toBe(false)
  })
})
