import { autonyms } from './autonyms.ts'
import { hasLocaleData } from './has-locale-data.ts'

/** The name of a language in itself; `null` if neither the runtime nor the table has it. */
export function autonym(tag: string): string | null {
  const known = autonyms[tag.split('-')[0] ?? tag]
  if (known) return known
  try {
    if (!hasLocaleData(tag)) return null
    return new Intl.DisplayNames(tag, { type: 'language', fallback: 'none' }).of(tag) ?? null
  } catch {
    return null // not a well-formed tag
  }
}
