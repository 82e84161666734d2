import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparableForm } from '../../src/text/comparable-form.ts'

describe('comparableForm()', () => {
  it('keeps letters and digits, in lower case, with a space between words', () => {
    expect(comparableForm('  “Late” again—twice… at 8:15!  ')).toBe('late again twice at 8 15')
  })

  it('brings forms of one letter together', () => {
    expect(comparableForm('ＦＥＲＲＹ ﬁve ½ x² Ångström')).toBe(
      comparableForm('ferry five 1/2 x2 A\u030Angström'),
    )
  })

  it('folds the Turkish capital I with a dot to an i', () => {
    expect(comparableForm('DİYOR')).toBe('diyor')
    expect(comparableForm('DI\u0307YOR')).toBe('diyor')
  })

  it('folds the last sigma of a Greek word as one', () => {
    expect(comparableForm('ΛΙΜΑΝΙΟΣ')).toBe('λιμανιος')
  })

  it('leaves nothing of a line of punctuation', () => {
    expect(comparableForm(' — … ¨ ')).toBe('\u0308')
    expect(comparableForm(' — … ')).toBe('')
  })

  it('gives the same result letter by letter and for a text as a whole', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0x2fff }), { maxLength: 40 }), (codes) => {
        const text = String.fromCharCode(...codes)

        expect(comparableForm(text)).toBe(comparableForm(text + ' '.repeat(1000)))
      }),
    )
  })

  it.each([
    ['漢字。', '漢字'],
    ['漢 字。', '漢 字'],
    ['𠀀。', '𠀀'],
    ['漢。。 ', '漢'],
  ])('folds a long text of %s wherever its stretches end', (part, folded) => {
    for (const before of ['', '一', '一。', '一。、'])
      expect(comparableForm(before + part.repeat(9000))).toBe(
        `${comparableForm(before + part)}${` ${folded}`.repeat(8999)}`,
      )
  })

  it('folds a long text with a few other letters as it folds each of its words', () => {
    const letters = fc.constantFrom(
      ...'abcÄßé—’. İ',
      '\u200b',
      '😀',
      '潮',
      'ガ',
      'カ\u3099',
      '한',
      'ا',
      'ਕ',
      '½',
    )
    const word = fc.string({ unit: letters, minLength: 1, maxLength: 12 })

    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), (words) => {
        const plain = 'the harbour master opened the gates '.repeat(10)
        const text = words.map((each) => `${plain}${each} `).join('')
        const each = words.map((one) => comparableForm(`${plain}${one}`)).join(' ')

        expect(comparableForm(text)).toBe(each)
      }),
    )
  })
})
