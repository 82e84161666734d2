import { describe, expect, it } from 'vitest'
import { safeUrl, type SafeUrl } from '../../../src/article/safe-url.ts'
import { partOf, saysPart } from '../../../src/cleaner/verdict/page-part.ts'

function at(path: string): SafeUrl {
  const url = safeUrl(`https://quill.example${path}`)
  if (!url) throw new Error(path)
  return url
}

function part(own: string, links: readonly string[], canonical = own) {
  return partOf(links, at(own), at(canonical))
}

describe('partOf()', () => {
  it.each([
    ['/news/ferry-8812', '/news/ferry-8812?page=2'],
    ['/news/ferry.html', 'ferry-2.html'],
    ['/news/ferry/', '/news/ferry/2/'],
    ['/news/ferry', 'https://quill.example/news/ferry/page/2'],
    ['/news/ferry.php?id=7', '/news/ferry.php?id=7&seite=2'],
    ['/nachrichten/faehre', '/nachrichten/faehre/teil-2'],
  ])('finds the first part at %s by a link to %s', (own, next) => {
    expect(part(own, [next])).toEqual({ number: 1, isLast: false, first: at(own) })
  })

  it.each([
    [
      '/news/ferry?page=2',
      ['?page=1', '?page=3'],
      { number: 2, isLast: false, first: '/news/ferry' },
    ],
    [
      '/news/ferry?page=3',
      ['/news/ferry', '?page=2'],
      { number: 3, isLast: true, first: '/news/ferry' },
    ],
    [
      '/news/ferry/2',
      ['/news/ferry', '/news/ferry/3'],
      { number: 2, isLast: false, first: '/news/ferry' },
    ],
    [
      '/ferry-3.html',
      ['ferry.html', 'ferry-2.html'],
      { number: 3, isLast: true, first: '/ferry.html' },
    ],
    ['/ferry?id=7&p=2', ['/ferry?id=7'], { number: 2, isLast: true, first: '/ferry?id=7' }],
  ] as const)('finds a later part at %s', (own, links, { first, ...rest }) => {
    expect(part(own, links)).toEqual({ ...rest, first: at(first) })
  })

  it('gives the first part at the address that the page states', () => {
    expect(part('/m/ferry?page=2', ['?page=3'], '/news/ferry?page=2')?.first).toBe(
      at('/news/ferry'),
    )
    expect(part('/m/ferry?page=2', ['?page=3'], '/news/ferry')?.first).toBe(at('/news/ferry'))
    expect(part('/m/ferry', ['?page=2'], '/news/ferry')?.first).toBe(at('/news/ferry'))
  })

  it.each([
    ['/news/ferry', ['/news/wall?page=2']],
    ['/news/ferry', ['/news/ferry?page=2#comments']],
    ['/news/ferry-12', ['/news/ferry-13']],
    ['/2026/10/21/ferry', ['/2026/10/22/wall']],
    ['/news/ferry?page=2', ['/news/wall', '/']],
    ['/news/ferry?p=8812', ['/news/ferry?p=9001']],
    ['/news/ferry', []],
  ])('takes %s with links to %j as a whole article', (own, links) => {
    expect(part(own, links)).toBeNull()
  })
})

describe('saysPart()', () => {
  it.each([
    '<p>Seite 1 von 3</p>',
    '<div class="pager"><span>Page 2 of 5 </span></div>',
    '<b>Página 1 de 2</b>',
    '<i>Страница 1 из 4</i>',
    '<span>ページ 1／3</span>',
  ])('finds it in %s', (html) => {
    expect(saysPart(html)).toBe(true)
  })

  it.each([
    '<p>Seite 3 von 3</p>',
    '<p>4 of 5</p>',
    '<p>On page 1 of 3 he wrote of the sea.</p>',
    '<p>Chapter 1 of 3</p>',
  ])('finds none in %s', (html) => {
    expect(saysPart(html)).toBe(false)
  })
})
