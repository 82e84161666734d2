import { languageIn } from '../metadata/language.ts'
import { beginningOf, type Element } from '../tree/dom.ts'

type Marks = readonly [opening: string, closing: string]

const guillemets: Marks = ['«', '»']
const low: Marks = ['„', '“']
const lowHigh: Marks = ['„', '”']
const corners: Marks = ['「', '」']
const english: Marks = ['“', '”']
// As in CLDR's delimiters, for languages that differ from English.
const marksOf: Readonly<Record<string, Marks>> = {
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

/**
 * The quotation marks that a browser prints around a `<q>`, by the language of the text around it.
 *
 * @returns `null` for any other element, and where the page prints marks of its own.
 */
export function quotationMarks(element: Element, lang: string): Marks | null {
  if (element.localName !== 'q') return null
  if (/^\s*["'“”„‟«»‹›‘’‚「『《]/u.test(beginningOf(element, 20))) return null
  return marksOf[languageIn(lang)] ?? english
}
