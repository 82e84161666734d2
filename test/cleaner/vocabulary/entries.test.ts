import { describe, expect, it } from 'vitest'
import { alternatives, entriesIn, entriesOf } from '../../../src/cleaner/vocabulary/entries.ts'

describe('entriesIn()', () => {
  it('takes a field apart at bars and at the ends of lines', () => {
    expect(entriesIn('\n  by | posted by\n  written by\n')).toEqual([
      'by',
      'posted by',
      'written by',
    ])
  })

  it('has none for a field that a language leaves out', () => {
    expect(entriesIn(undefined)).toEqual([])
  })
})

describe('entriesOf()', () => {
  it('has the entries of all languages, each once', () => {
    const prefixes = entriesOf('bylinePrefixes')

    expect(prefixes).toEqual(expect.arrayContaining(['written by', 'von', 'بقلم', '文']))
    expect(prefixes.filter((prefix) => prefix === 'autor')).toHaveLength(1)
  })
})

describe('alternatives()', () => {
  it('tries longer words first, and takes them as they are written', () => {
    const pattern = new RegExp(`^(?:${alternatives(['fot', 'fot.', 'n/a'])})`)

    expect(pattern.exec('fot. Ada')?.[0]).toBe('fot.')
    expect(pattern.exec('foto')?.[0]).toBe('fot')
    expect(pattern.exec('n/a')?.[0]).toBe('n/a')
  })
})
