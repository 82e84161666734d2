import { memoise } from '../../text/memoise.ts'

const several: Readonly<Record<string, readonly string[]>> = {
  Hans: ['Han'],
  Hant: ['Han'],
  Jpan: ['Han', 'Hiragana', 'Katakana'],
  Kore: ['Hangul'],
}

/** A class of the letters that one language is written with and the other is not; `null` when there are none. */
export function scriptsOnlyOf(lang: string, other: string): RegExp | null {
  return onlyOf(`${lang} ${other}`)
}

const onlyOf = memoise((pair) => {
  const [lang = '', other = ''] = pair.split(' ')
  const others = new Set(scriptsOf(other))
  const own = scriptsOf(lang).filter((script) => !others.has(script))
  if (own.length === 0 || others.size === 0) return null
  return new RegExp(`[${own.map((script) => String.raw`\p{Script=${script}}`).join('')}]`, 'gu')
})

function scriptsOf(lang: string): readonly string[] {
  try {
    const script = new Intl.Locale(lang).maximize().script ?? ''
    return several[script] ?? (/^[A-Z][a-z]{3}$/u.test(script) ? [script] : [])
  } catch {
    return []
  }
}
