import { describe, expect, it } from 'vitest'
import { withNumberSigns } from '../../../src/translator/wording/number-signs.ts'

/** What becomes of a text that an engine copied. */
function written(text: string, source = 'es', target = 'en') {
  return withNumberSigns(text, text, { source, target })
}

describe('withNumberSigns()', () => {
  it.each([
    ['es', 'en', '12.500 euros', '12,500 euros'],
    ['es', 'en', '1.234.567,89 €', '1,234,567.89 €'],
    ['es', 'en', 'un 3,5 % más', 'un 3.5 % más'],
    ['es', 'en', 'de −0,25 a 0,125', 'de −0.25 a 0.125'],
    ['es', 'en', '12\u202F500 personas', '12,500 personas'],
    ['de', 'en', '12.500 Euro, 3,5 Prozent', '12,500 Euro, 3.5 Prozent'],
    ['fr', 'en', '12 500 euros', '12,500 euros'],
    ['en', 'de', '12,500 people, 3.5 percent', '12.500 people, 3,5 percent'],
    ['en', 'fr', '12,500 people', '12\u202F500 people'],
    ['en', 'es', 'In Almera 3.5 million people', 'In Almera 3,5 million people'],
    ['es-MX', 'en', '12,500 pesos y 3.5 %', '12,500 pesos y 3.5 %'],
    ['ar', 'en', '١٢٬٥٠٠ و٣٫٥', '12,500 و3.5'],
    ['ja', 'en', '１２３ people', '123 people'],
  ])('writes numbers from %s in %s: %s', (source, target, text, expected) => {
    expect(written(text, source, target)).toBe(expected)
  })

  it.each([
    ['es', 'en', 'en 2025'],
    ['es', 'en', 'a las 20.30 horas'],
    ['es', 'en', 'la versión 2.0.1 y la 3.10'],
    ['es', 'en', 'llame al 900.123.456'],
    ['es', 'en', 'el 3.10.2026'],
    ['es', 'en', 'ganó 6-4, 6-3'],
    ['es', 'en', '12,500 pesos'],
    ['es', 'en', 'A las 15 300 personas'],
    ['en', 'de', 'at 5.30 p.m. and 11.15 am'],
    ['en', 'de', 'with iOS 17.4 and version 3.2'],
    ['en', 'de', '3.500 grams'],
    ['es', 'en', 'art. 12.5b, k.1.500'],
    ['es', 'es-MX', 'sin números'],
  ])('leaves from %s to %s: %s', (source, target, text) => {
    expect(written(text, source, target)).toBe(text)
  })

  it('leaves a number that the engine has written itself', () => {
    const languages = { source: 'es', target: 'en' }

    expect(withNumberSigns('12,500 and 3.5', '12.500 y 3,5', languages)).toBe('12,500 and 3.5')
  })
})
