import { describe, expect, it } from 'vitest'
import { safeUrl } from '../../../src/article/safe-url.ts'
import { leadsOn } from '../../../src/cleaner/verdict/next-page.ts'

function leads(own: string, ...links: string[]): boolean {
  const url = safeUrl(`https://quill.example${own}`)
  if (!url) throw new Error(own)
  return leadsOn(links, url)
}

describe('leadsOn()', () => {
  it.each([
    ['/news/ferry-8812', '/news/ferry-8812?page=2'],
    ['/news/ferry?page=2', '?page=3'],
    ['/news/ferry.html', 'ferry-2.html'],
    ['/news/ferry/', '/news/ferry/2/'],
    ['/news/ferry', 'https://quill.example/news/ferry/page/2'],
  ])('finds the next part of %s in a link to %s', (own, next) => {
    expect(leads(own, next)).toBe(true)
  })

  it('counts parts in a path that also leads to the first one', () => {
    expect(leads('/news/ferry/2', '/news/ferry', '/news/ferry/3')).toBe(true)
    expect(leads('/news/ferry-12', '/news/ferry-13')).toBe(false)
  })

  it.each([
    ['/news/ferry', '/news/wall?page=2'],
    ['/news/ferry?page=3', '?page=2'],
    ['/news/ferry', '/news/ferry?page=2#comments'],
    ['/2026/10/21/ferry', '/2026/10/22/wall'],
  ])('finds none for %s in a link to %s', (own, next) => {
    expect(leads(own, next)).toBe(false)
  })
})
