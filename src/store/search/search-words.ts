import type { Article } from '../../article/article.ts'
import { outletDomain } from '../../article/outlet.ts'
import { plainText } from '../../article/plain-text.ts'
import { fingerprintBands, type Fingerprint } from '../../text/fingerprint.ts'
import { spellOutUmlauts } from '../../text/fold-words.ts'
import { primaryLanguage } from '../../text/language-tag.ts'
import { tokenize } from '../../text/tokenize.ts'

// A bound value may have 2 MB; as pairs, a sign of an unspaced script takes up to eight times its bytes.
const maxIndexedLength = 400_000 // characters

/** The columns of the full-text index, in their order. */
type IndexedWords = { title: string; lede: string; body: string; facts: string }

/** Writes an article as words separated by spaces, as the full-text index expects them. */
export function indexedWords(article: Article, fingerprint: Fingerprint): IndexedWords {
  const spellings = new Set<string>()
  const spaced = (text: string) => spacedWords(text, spellings)
  return {
    title: spaced(article.title),
    lede: spaced(article.lede ?? ''),
    body: spaced(plainText(article.body)),
    facts: [...identifyingFacts(article, fingerprint), ...spellings].join(' '),
  }
}

/** The facts that distinguish an article from others. */
export function identifyingFacts(article: Article, fingerprint: Fingerprint): string[] {
  const { source, lang } = article
  return [
    languageFact(lang),
    ...new Set([source.domain, outletDomain(source)].map(sourceFact)),
    ...fingerprintBands(fingerprint).map(fingerprintFact),
  ]
}

// Facts are in the index next to words, but are never taken for one: words have no colon.

export const languageFact = (lang: string): string => `lang:${primaryLanguage(lang)}`
export const sourceFact = (domain: string): string => `source:${domain}`
export const fingerprintFact = (band: string): string => `print:${band}`
/** States that the article has a word which is this one when its umlauts are written out. */
export const spellingFact = (term: string): string => `spelt:${term}`

function spacedWords(text: string, spellings: Set<string>): string {
  let result = ''
  for (const { term, start, end } of tokenize(text)) {
    if (result.length > maxIndexedLength) break
    result += `${term} `
    const spelling = spellOutUmlauts(text.slice(start, end))
    if (spelling) spellings.add(spellingFact(spelling))
  }
  return result.trimEnd()
}
