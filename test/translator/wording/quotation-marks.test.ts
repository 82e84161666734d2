import { describe, expect, it } from 'vitest'
import { withQuotationMarks } from '../../../src/translator/wording/quotation-marks.ts'
import { line, runs } from '../runs.ts'

function written(text: string, source: string, target: string) {
  return line(withQuotationMarks(runs(text), { source, target }))
}

describe('withQuotationMarks()', () => {
  it.each([
    ['es', 'en', '«Me parece justo», dice', '“Me parece justo”, dice'],
    ['es', 'en', '«Dijo “ya” y se fue»', '“Dijo ‘ya’ y se fue”'],
    ['es', 'en', '<1>«Sí</1>», dice', '<1>“Sí</1>”, dice'],
    ['de', 'en', '„Ja“, sagt sie. „Nein“, sagt er', '“Ja”, sagt sie. “Nein”, sagt er'],
    ['fr', 'en', '« Oui », dit-elle', '“Oui”, dit-elle'],
    ['en', 'fr', '“Yes,” she says', '«\u00A0Yes,\u00A0» she says'],
    ['en', 'de', '“It’s here,” she says', '„It’s here,“ she says'],
    ['sv', 'en', '”Ja”, säger hon', '“Ja”, säger hon'],
    ['ja', 'en', '「はい」と', '“はい”と'],
    ['zh-Hant', 'en', '「是」', '“是”'],
    ['en', 'zh-TW', '“yes”', '「yes」'],
  ])('writes marks from %s in %s: %s', (source, target, text, expected) => {
    expect(written(text, source, target)).toBe(expected)
  })

  it.each([
    ['es', 'en', '» sigue el párrafo'],
    ['es', 'en', '«no se cierra'],
    ['de', 'en', 'already “so” in English'],
    ['es', 'en', 'l’été and "straight"'],
    ['es', 'xx', '«sí»'],
  ])('leaves from %s to %s: %s', (source, target, text) => {
    expect(written(text, source, target)).toBe(text)
  })
})
