import { describe, expect, it } from 'vitest'
import { likelyName } from '../../../src/api/ingest/likely-name.ts'

const names = ['url', 'html', 'title', 'publishedAt', 'lang', 'byline']

describe('likelyName()', () => {
  it.each([
    ['tilte', 'title'],
    ['Title', 'title'],
    ['titel', 'title'],
    ['published_at', 'publishedAt'],
    ['publishedAtt', 'publishedAt'],
    ['byLines', 'byline'],
    ['language', 'lang'],
    ['htm', 'html'],
    ['uri', 'url'],
    ['author', null],
    ['x', null],
    ['', null],
    ['t'.repeat(10_000), null],
  ])('takes %s for %s', (written, name) => {
    expect(likelyName(written, names)).toBe(name)
  })
})
