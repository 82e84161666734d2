import { countMatches } from './count-matches.ts'
import { memoise } from './memoise.ts'

const rightToLeftScripts = new Set([
  'Adlm',
  'Arab',
  'Aran',
  'Hebr',
  'Mand',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
])

export type Direction = 'ltr' | 'rtl' | 'auto'

/** The writing direction of a language, by its script; `auto` when the language is unknown. */
export const directionOfLanguage = memoise(byScript)

function byScript(lang: string): Direction {
  if (lang === 'und') return 'auto'
  try {
    const script = new Intl.Locale(lang).maximize().script ?? ''
    return rightToLeftScripts.has(script) ? 'rtl' : 'ltr'
  } catch {
    return 'auto'
  }
}

const letter = /\p{L}/gu
const fromRight =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Mandaic}\p{Script=Samaritan}\p{Script=Hanifi_Rohingya}]/gu

/**
 * The writing direction of most letters of a text; `null` for a text without letters. Linear in the length.
 *
 * Counts all letters, where `dir="auto"` looks at the first: a sentence may begin with a name in another script.
 */
export function directionOfText(text: string): 'ltr' | 'rtl' | null {
  if (text.search(letter) < 0) return null
  if (text.search(fromRight) < 0) return 'ltr'
  return countMatches(text, fromRight) > countMatches(text, letter) / 2 ? 'rtl' : 'ltr'
}
