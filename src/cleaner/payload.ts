import { readJson } from './json-data.ts'

/**
 * Reads the data that a framework left in a script: a JSON script (Next, Nuxt 3), or the object assigned to
 * a global (`window.__INITIAL_STATE__ = {…}`, `Fusion.globalContent={…}`).
 *
 * @returns `null` for code, for data over the bounds of `readJson`, or when no object can be read.
 */
export function readPayload(source: string): unknown {
  const text = source.trim()
  if (text.startsWith('{') || text.startsWith('[')) return readJson(text)
  const assigned = /(?:globalContent|_STATE__|__NUXT__|__NEXT_DATA__)\s*=\s*(?=\{)/.exec(text)
  if (!assigned) return null
  const start = assigned.index + assigned[0].length
  const end = endOfObject(text, start)
  return end === null ? null : readJson(text.slice(start, end))
}

/** Where the object that opens at `start` closes, strings skipped. */
function endOfObject(text: string, start: number): number | null {
  const signs = /["{}[\]]|\\./gs
  signs.lastIndex = start
  let depth = 0
  let isString = false
  for (let match = signs.exec(text); match; match = signs.exec(text)) {
    if (match[0] === '"') isString = !isString
    else if (isString || match[0].startsWith('\\')) continue
    else if (match[0] === '{' || match[0] === '[') depth++
    else if (--depth === 0) return signs.lastIndex
  }
  return null
}
