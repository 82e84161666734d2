import type { Marking } from '../../article/body.ts'
import { directionOfLanguage, type Direction, directionOfText } from '../../text/direction.ts'
import { memoise } from '../../text/memoise.ts'
import { detectLanguage, knowsLanguage, languageIn, languageTag } from '../metadata/language.ts'
import type { Page } from '../page/page.ts'
import { attribute, beginningOf, type Element } from '../tree/dom.ts'
import {
  englishMarks,
  quotationMarksOf,
  type QuotationMarks,
} from '../vocabulary/quotation-marks.ts'

/** The language and the direction of a part of the text. */
export type TextLocale = { lang: string; dir: Direction }

/** The language and the direction of the whole text. */
export function pageLocale({ lang }: Page): TextLocale {
  return { lang, dir: directionOfLanguage(lang) }
}

// Enough to recognise a script. They bound the cost of nested marks.
const sampleLength = 400 // characters
const sampleNodes = 200

/**
 * Reads the language and the direction that an element declares for its content, where the text confirms them. Word
 * processors leave `lang="EN-US"` and `dir="ltr"` on texts in any language.
 *
 * @param outer The locale of the text around the element; returned itself when the content has the same.
 */
export function localeIn(element: Element, outer: TextLocale): TextLocale {
  const written = attribute(element, 'lang') || attribute(element, 'xml:lang')
  const declared = attribute(element, 'dir').trim().toLowerCase()
  if (written === '' && declared === '') return outer
  const text = beginningOf(element, sampleLength, sampleNodes)
  const shown = directionOfText(text)
  const lang = languageOf(written, text, outer)
  const isBorneOut = (declared === 'ltr' || declared === 'rtl') && (shown ?? declared) === declared
  const own = lang === outer.lang ? outer.dir : directionOfLanguage(lang)
  const dir = isBorneOut ? declared : declared === 'auto' ? (shown ?? own) : own
  return lang === outer.lang && dir === outer.dir ? outer : { lang, dir }
}

// The spelling that Word leaves; the Web writes the language in lower case.
const wordsForm = /^[A-Z]{2}-[A-Z]{2}$/

function languageOf(written: string, text: string, outer: TextLocale): string {
  const tag = languageTag(written)
  if (!tag || languageIn(tag) === languageIn(outer.lang) || noLanguage.has(tag)) return outer.lang
  if (!isWrittenIn(text, tag)) return outer.lang
  if (wordsForm.test(written) && isWrittenIn(text, outer.lang)) return outer.lang
  const seen = detectLanguage(text)
  const isOther =
    seen?.isCertain && seen.language !== languageIn(tag) && knowsLanguage(languageIn(tag))
  return isOther ? outer.lang : tag
}

const noLanguage = new Set(['und', 'mis', 'mul', 'zxx'])

/** The attributes of a part whose language or direction differs from the text around it, or `null`. */
export function markingOf(locale: TextLocale, outer: TextLocale): Marking | null {
  const { lang, dir } = locale
  const hProperties = {
    ...(lang !== outer.lang && { lang }),
    ...(dir !== outer.dir && dir !== 'auto' && { dir }),
  }
  return Object.keys(hProperties).length > 0 ? { hProperties } : null
}

/** Writing systems that combine several Unicode scripts. */
const compound = new Map([
  ['Jpan', ['Hira', 'Kana', 'Hani']],
  ['Kore', ['Hang', 'Hani']],
  ['Hans', ['Hani']],
  ['Hant', ['Hani']],
  ['Aran', ['Arab']],
])

const letters = /\p{L}/gu

/** Whether most letters of a text are in a language's script; true when the script is not known. */
function isWrittenIn(text: string, lang: string): boolean {
  const pattern = lettersOf(lang)
  const all = pattern ? (text.match(letters)?.length ?? 0) : 0
  return !pattern || all === 0 || (text.match(pattern)?.length ?? 0) > all / 2
}

const lettersOf = memoise((lang): RegExp | null => {
  const script = lang === 'und' ? undefined : new Intl.Locale(lang).maximize().script
  if (!script) return null
  const scripts = compound.get(script) ?? [script]
  try {
    return new RegExp(`[${scripts.map((name) => `\\p{Script=${name}}`).join('')}]`, 'gu')
  } catch {
    return null // a script that the runtime does not know
  }
})

/**
 * The quotation marks that a browser prints around a `<q>`, by the language of the text around it.
 *
 * @returns `null` for any other element, and where the page prints marks of its own.
 */
export function quotationMarks(element: Element, lang: string): QuotationMarks | null {
  if (element.localName !== 'q') return null
  if (startsWithMark.test(beginningOf(element, 20))) return null
  return quotationMarksOf[languageIn(lang)] ?? englishMarks
}

/** A text that begins with a quotation mark. */
export const startsWithMark = /^\s*["'“”„‟«»‹›‘’‚「『《]/u
