import { Refusal } from '../../http/problem.ts'
import { canonicalTag, primaryLanguage } from '../../text/language-tag.ts'

/**
 * Reads the language that something is translated into. Translations are stored by primary tag, so `en-GB` is `en`.
 *
 * @throws {Refusal} `language_invalid`.
 */
export function targetLanguage(tag: string): string {
  const lang = primaryLanguage(canonicalTag(tag))
  if (/^[a-z]{2,3}$/.test(lang) && !noLanguages.has(lang)) return lang
  throw new Refusal('language_invalid', {
    detail: 'Give a language by its tag, as de or pt-BR are',
  })
}

// Undetermined, several, none, one without a tag.
const noLanguages: ReadonlySet<string> = new Set(['und', 'mul', 'zxx', 'mis'])
