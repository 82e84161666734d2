import { describe, expect, it } from 'vitest'
import { restoreMeta } from '../../bench/cleaner/untuned/restore-meta.ts'

describe('restoreMeta()', () => {
  it.each([
    ['<meta value="The pier" name="og:title">', '<meta content="The pier" property="og:title">'],
    [`<meta name='author' value='Ada Pell'/>`, `<meta name='author' content='Ada Pell'/>`],
    ['<meta name="twitter:title" value="x">', '<meta name="twitter:title" content="x">'],
    [
      '<meta itemprop="datePublished" value="2026">',
      '<meta itemprop="datePublished" content="2026">',
    ],
  ])('makes of %s what the page had', (saved, original) => {
    expect(restoreMeta(`<head>${saved}</head>`)).toBe(`<head>${original}</head>`)
  })

  it.each([
    '<meta property="og:title" content="a value = x">',
    '<input name="og:title" value="x">',
  ])('leaves %s as it is', (html) => {
    expect(restoreMeta(html)).toBe(html)
  })
})
