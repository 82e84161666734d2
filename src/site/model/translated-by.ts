import type { TranslationFacts } from '../../article/translation.ts'
import { primaryLanguage } from '../../text/language-tag.ts'
import type { Site } from './site.ts'

/** Says by whom a text was translated, from what and when, and whether a person checked it. */
export function translatedBy(
  { kind, author, sourceLang, translatedAt }: TranslationFacts,
  { phrases, formats }: Site,
): string {
  const from = formats.language(primaryLanguage(sourceLang))
  const { by, unchecked } = phrases.translation
  const sentence = by[kind](from, isolated(author), formats.briefDay(translatedAt))
  return kind === 'machine' ? `${sentence} ${unchecked}` : sentence
}

// A name may be written from right to left. https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates
function isolated(name: string): string {
  return `\u2068${name}\u2069`
}
