import { memoise } from '../../text/memoise.ts'

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
export function isWrittenIn(text: string, lang: string): boolean {
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
