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

const maxKnown = 1000
const known = new Map<string, Direction>([['und', 'auto']])

/**
 * The writing direction of a language, by its script; `auto` when the language is not known. Remembered, for a page
 * names a few languages many times.
 */
export function direction(lang: string): Direction {
  const found = known.get(lang) ?? byScript(lang)
  if (known.size < maxKnown) known.set(lang, found)
  return found
}

function byScript(lang: string): Direction {
  try {
    const script = new Intl.Locale(lang).maximize().script ?? ''
    return rightToLeftScripts.has(script) ? 'rtl' : 'ltr'
  } catch {
    return 'auto'
  }
}
