import { describe, expect, it } from 'vitest'
import { foldWord, foldWords, spellOutUmlauts } from '../../src/text/fold-words.ts'

describe('foldWord()', () => {
  it('bounds a word', () => {
    expect(foldWord('x'.repeat(1000))).toHaveLength(64)
    expect(foldWord('ß'.repeat(1000))).toHaveLength(64)
    expect(foldWord(`a${'𞤀'.repeat(1000)}`)).toBe(`a${'𞤢'.repeat(31)}`)
  })
})

describe('foldWords()', () => {
  it('leaves the characters between the words', () => {
    expect(foldWords('„Éclair“, C++ & Straße 京')).toBe('„eclair“, c++ & strasse 京')
  })
})

describe('spellOutUmlauts()', () => {
  it.each([
    ['Mühlbach', 'muehlbach'],
    ['ÜBERFÄLLE', 'ueberfaelle'],
    ['Größe', 'groesse'],
    ['Århus', 'aarhus'],
    ['Søren', 'soeren'],
    ['Muehlbach', null],
    ['Straße', null],
  ])('writes the umlauts of %s out: %s', (word, spelling) => {
    expect(spellOutUmlauts(word)).toBe(spelling)
  })
})
