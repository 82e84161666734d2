import { autonyms } from './autonyms.ts'
import { hasLocaleData } from './has-locale-data.ts'

/** What a language calls itself; `null` when neither the runtime nor the table knows. */
export function autonym(tag: string): string | null {
  const known = autonyms[tag.split('-')[0] ?? tag]
  if (known) return known
  try {
    if (!hasLocaleData(tag)) return null
    return new Intl.DisplayNames(tag, { type: 'language', fallback: 'none' }).of(tag) ?? null
  } catch {
    return null // not of the form of a tag
  }
}
