import { describe, expect, it } from 'vitest'
import { listAt, listPath } from '../../src/site/list-addresses.ts'

describe('listPath()', () => {
  it.each([
    ['source', 'rheinblick.example', '/source/rheinblick.example'],
    ['topic', 'harbour ferry', '/topic/harbour%20ferry'],
    ['author', 'ida morgenrot', '/author/ida%20morgenrot'],
    ['language', 'de', '/lang/de'],
    ['topic', 'a/b?c#d', '/topic/a%2Fb%3Fc%23d'],
  ] as const)('of the %s %s is %s', (kind, key, path) => {
    expect(listPath(kind, key, { base: '' })).toBe(path)
    expect(listPath(kind, key, { base: '/de' })).toBe(`/de${path}`)
  })
})

describe('listAt()', () => {
  it('folds the name: a language without its region, others as keys', () => {
    expect(listAt('lang', 'DE-at')).toEqual({ kind: 'language', key: 'de' })
    expect(listAt('topic', '#Harbour  Ferry')).toEqual({ kind: 'topic', key: 'harbour ferry' })
  })

  it.each([
    ['news', '2026'],
    ['topic', '#'],
    ['author', ' / \u200B'],
    ['lang', ''],
  ])('knows no list at /%s/%s', (segment, name) => {
    expect(listAt(segment, name)).toBeNull()
  })
})
