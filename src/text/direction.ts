import { remembered } from './memoise.ts'

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

/** The writing direction of a language, by its script; `auto` when the language is not known. */
export const direction = remembered(byScript)

function byScript(lang: string): Direction {
  if (lang === 'und') return 'auto'
  try {
    const script = new Intl.Locale(lang).maximize().script ?? ''
    return rightToLeftScripts.has(script) ? 'rtl' : 'ltr'
  } catch {
    return 'auto'
  }
}
