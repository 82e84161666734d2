import { describe, expect, it } from 'vitest'
import { namedLists } from '../../../src/site/model/named-lists.ts'
import { siteModel } from '../../../src/site/model/site.ts'
import { loadPhrases } from '../../../src/site/phrases/phrases-for.ts'
import { siteConfig } from '../specimen.ts'

const named = (language: string, labels: string[], kind: 'topic' | 'language' = 'topic') => {
  const entries = labels.map((label) => ({ key: label, label, count: 1 }))
  return namedLists(kind, entries, siteModel({ ...siteConfig, language })).map(({ name }) => name)
}

await Promise.all(['de', 'es'].map(loadPhrases))

describe('namedLists()', () => {
  it('puts the longest first, and names of one length as the language sorts them', () => {
    const entries = [
      { key: 'zug', label: 'Zug', count: 1 },
      { key: 'arbeit', label: 'arbeit', count: 1 },
      { key: 'wal', label: 'Wal', count: 7 },
      { key: 'zebra', label: 'ZEBRA', count: 1 },
      { key: 'aal', label: 'Aal', count: 1 },
    ]

    expect(namedLists('topic', entries, siteModel(siteConfig)).map(({ name }) => name)).toEqual([
      'Wal',
      'Aal',
      'arbeit',
      'ZEBRA',
      'Zug',
    ])
  })

  it('sorts as the language of the site does', () => {
    expect(named('de', ['Zoll', 'Ödland', 'Ofen', 'Quartal 10', 'Quartal 9'])).toEqual([
      'Ödland',
      'Ofen',
      'Quartal 9',
      'Quartal 10',
      'Zoll',
    ])
    expect(named('es', ['Ñu', 'Nube', 'Ocre'])).toEqual(['Nube', 'Ñu', 'Ocre'])
    expect(named('en', ['de', 'sv', 'ar'], 'language')).toEqual(['Arabic', 'German', 'Swedish'])
  })

  it('tells sources of one name by their domains', () => {
    const entries = [
      { key: 'quay.example', label: 'News', count: 2 },
      { key: 'mole.example', label: 'NEWS', count: 1 },
      { key: 'pier.example', label: 'Pier', count: 1 },
    ]

    expect(namedLists('source', entries, siteModel(siteConfig))).toMatchObject([
      { name: 'News', detail: 'quay.example' },
      { name: 'NEWS', detail: 'mole.example' },
      { name: 'Pier', detail: null },
    ])
  })
})
