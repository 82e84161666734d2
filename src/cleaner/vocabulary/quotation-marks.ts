/** The marks around a quotation. */
export type QuotationMarks = readonly [opening: string, closing: string]

const guillemets: QuotationMarks = ['«', '»']
const low: QuotationMarks = ['„', '“']
const lowHigh: QuotationMarks = ['„', '”']
const corners: QuotationMarks = ['「', '」']
export const englishMarks: QuotationMarks = ['“', '”']
// As in CLDR's delimiters, for languages that differ from English.
export const quotationMarksOf: Readonly<Record<string, QuotationMarks>> = {
  fr: ['«\u00A0', '\u00A0»'],
  es: guillemets,
  it: guillemets,
  ca: guillemets,
  no: guillemets,
  nb: guillemets,
  ru: guillemets,
  uk: guillemets,
  el: guillemets,
  fa: guillemets,
  de: low,
  cs: low,
  sk: low,
  sl: low,
  bg: low,
  is: low,
  lt: low,
  et: low,
  pl: lowHigh,
  ro: lowHigh,
  hu: lowHigh,
  hr: lowHigh,
  sr: lowHigh,
  nl: ['‘', '’'],
  sv: ['”', '”'],
  fi: ['”', '”'],
  ja: corners,
}
