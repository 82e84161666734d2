import type { Article } from '../../article/article.ts'
import { outletDomain } from '../../article/outlet.ts'
import { plainText } from '../../article/plain-text.ts'
import { fingerprintBands, type Fingerprint } from '../../text/fingerprint.ts'
import { spellOutUmlauts } from '../../text/fold-words.ts'
import { primaryLanguage } from '../../text/language-tag.ts'
import { tokenize } from '../../text/tokenize.ts'

// A bound value may have 2 MB; as pairs, a sign of an unspaced script takes up to eight times its bytes.
const maxIndexedLength = 400_000 // characters of a column; the texts in it share them equally

/** A word between two texts of a column. No query has it. */
export const textSeparator = ' : '

/** A translation, as far as the index needs it. */
export type IndexedTranslation = {
  /** The target language, by its primary tag. */
  lang: string
  title: string
  lede: string | null
  /** The body as plain text. */
  text: string
  fingerprint: Fingerprint
}

/** The columns of the full-text index, in their order. */
type IndexedWords = { title: string; lede: string; body: string; often: string; facts: string }

const minOften = 3 // times that a word is in a body

/**
 * Writes an article and its translations as words separated by spaces, as the full-text index expects them. They are in
 * one row, so a word of either finds the article.
 */
export function indexedWords(
  article: Article,
  fingerprint: Fingerprint,
  translations: readonly IndexedTranslation[],
): IndexedWords {
  const spellings = new Set<string>()
  const own = { title: article.title, lede: article.lede, text: plainText(article.body) }
  const texts = [own, ...translations]
  const maxLength = maxIndexedLength / texts.length
  const spaced = (part: keyof typeof own) =>
    texts
      .map((text) => spacedWords(text[part] ?? '', maxLength, spellings))
      .filter((words) => words !== '')
      .join(textSeparator)
  const [title, lede, body] = [spaced('title'), spaced('lede'), spaced('text')]
  const facts = [...identifyingFacts(article, fingerprint, translations), ...spellings].join(' ')
  return { title, lede, body, often: frequentWords(body), facts }
}

/** The words that are in a body several times, as the index takes them. */
export function frequentWords(words: string): string {
  const counts = new Map<string, number>()
  for (const word of words.split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1)
  counts.delete(textSeparator.trim())
  return [...counts].flatMap(([word, count]) => (count < minOften ? [] : [word])).join(' ')
}

/** The facts that distinguish an article, with its translations, from others. */
export function identifyingFacts(
  article: Article,
  fingerprint: Fingerprint,
  translations: readonly IndexedTranslation[],
): string[] {
  const { source, lang } = article
  const fingerprints = [fingerprint, ...translations.map((one) => one.fingerprint)]
  return [
    languageFact(lang),
    ...new Set([source.domain, outletDomain(source)].map(sourceFact)),
    ...new Set(fingerprints.flatMap(fingerprintBands).map(fingerprintFact)),
    ...(translations.length > 0 ? [translationsFact(translations)] : []),
  ]
}

// Facts are in the index next to words, but are never taken for one: words have no colon.

/** States the language that an article was written in, whatever it is translated into. */
export const languageFact = (lang: string): string => `lang:${primaryLanguage(lang)}`
export const sourceFact = (domain: string): string => `source:${domain}`
export const fingerprintFact = (band: string): string => `print:${band}`
/** States that the article has a word which is this one when its umlauts are written out. */
export const spellingFact = (term: string): string => `spelt:${term}`
/** How the fact begins that states which translations are indexed with an article. */
export const translationsFactStart = 'into:'
const translationsFact = (translations: readonly IndexedTranslation[]): string =>
  translationsFactStart + translations.map(({ lang }) => lang).join('.')

function spacedWords(text: string, maxLength: number, spellings: Set<string>): string {
  let result = ''
  for (const { term, start, end } of tokenize(text)) {
    if (result.length > maxLength) break
    result += `${term} `
    const spelling = spellOutUmlauts(text.slice(start, end))
    if (spelling) spellings.add(spellingFact(spelling))
  }
  return result.trimEnd()
}
