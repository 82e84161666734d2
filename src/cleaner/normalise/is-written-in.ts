/** Writing systems of several scripts, by the scripts of Unicode. */
const compound = new Map([
  ['Jpan', ['Hira', 'Kana', 'Hani']],
  ['Kore', ['Hang', 'Hani']],
  ['Hans', ['Hani']],
  ['Hant', ['Hani']],
  ['Aran', ['Arab']],
])

const letters = /\p{L}/gu
const patterns = new Map<string, RegExp | null>()

/** Whether a text is in the script of a language, by most of its letters; true where nothing tells. */
export function isWrittenIn(text: string, lang: string): boolean {
  const all = text.match(letters)?.length ?? 0
  const script = lang === 'und' ? undefined : new Intl.Locale(lang).maximize().script
  if (!script || all === 0) return true
  const pattern = patterns.get(script) ?? patternOf(script)
  patterns.set(script, pattern)
  return pattern === null || (text.match(pattern)?.length ?? 0) > all / 2
}

function patternOf(script: string): RegExp | null {
  const scripts = compound.get(script) ?? [script]
  try {
    return new RegExp(`[${scripts.map((name) => `\\p{Script=${name}}`).join('')}]`, 'gu')
  } catch {
    return null // a script that the runtime does not know
  }
}
