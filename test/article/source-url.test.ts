import { describe, expect, it } from 'vitest'
import {
  dropTracking,
  isTrackingParameter,
  sourceDomain,
  sourceKey,
} from '../../src/article/source-url.ts'
import { address } from '../fixtures/articles.ts'

describe('isTrackingParameter()', () => {
  it.each(['utm_source', 'UTM_Campaign', 'fbclid', 'gclid', 'at_medium'])('knows %s', (name) => {
    expect(isTrackingParameter(name)).toBe(true)
  })

  it.each(['id', 'page', 'article', 'q', 'p', 'storyid', 'utm'])('leaves %s', (name) => {
    expect(isTrackingParameter(name)).toBe(false)
  })
})

describe('dropTracking()', () => {
  it('leaves the rest unchanged', () => {
    const tracked = address('https://a.example/x?b=2&utm_source=n&a=1#part')

    expect(dropTracking(tracked)).toBe('https://a.example/x?b=2&a=1#part')
    expect(dropTracking(address('https://a.example/x?b=%20'))).toBe('https://a.example/x?b=%20')
  })

  it('leaves an address that would become too long', () => {
    const long = address(`https://a.example/x?utm_source=n&a=${'~'.repeat(1000)}`)

    expect(dropTracking(long)).toBe(long)
  })
})

describe('sourceKey()', () => {
  it('folds differences that do not make another article', () => {
    expect(sourceKey(address('http://www.A.example:80/x/?b=2&a=1&fbclid=z#top'))).toBe(
      'a.example/x?a=1&b=2',
    )
  })
})

describe('sourceDomain()', () => {
  it.each([
    ['https://www.rheinblick.example/a', 'rheinblick.example'],
    ['https://m.rheinblick.example/a', 'rheinblick.example'],
    ['https://amp.stadt.rheinblick.example/a', 'stadt.rheinblick.example'],
    ['https://m.example/a', 'm.example'],
  ])('of %s is %s', (value, expected) => {
    expect(sourceDomain(address(value))).toBe(expected)
  })
})
