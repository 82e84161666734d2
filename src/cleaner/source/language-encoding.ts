import { countMatches } from '../../text/count-matches.ts'
import { languageEncodings, type LanguageEncoding } from '../vocabulary/language-encodings.ts'

const langAttribute = /<html\s[^>]{0,2000}?\blang\s*=\s*["']?([a-z]{2,3})/i

/** The encodings used before UTF-8 for the language that `<html lang>` names; `null` for any other language. */
export function encodingOfLanguage(head: string): LanguageEncoding | null {
  const lang = langAttribute.exec(head)?.[1]?.toLowerCase()
  return languageEncodings.find(({ languages }) => lang && languages.includes(lang)) ?? null
}

const letters = /[^\0-\x7F]/g

/** The share of a script among the characters beyond ASCII, from 0 to 1; 0 without such characters. */
export function scriptShare(text: string, script: RegExp): number {
  const all = countMatches(text, letters)
  return all === 0 ? 0 : countMatches(text, script) / all
}
