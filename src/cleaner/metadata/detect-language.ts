import { stopWords } from '../../text/stop-words.ts'
import { scriptLanguages } from '../vocabulary/scripts.ts'

const maxSample = 3000 // characters; a longer text gives the same result

const minWords = 25 // with fewer, counting says nothing
const minShare = 0.1 // of a text's words that are stop words of its language

const minSparseShare = 0.03 // the same for languages with few stop words, which need `sparseLead`

const lead = 1.2 // the factor by which the best must exceed the next
const sparseLead = 2

/** The language of a text, judged by its words. */
export type Detection = {
  language: string
  /** Whether no other language comes near. */
  isCertain: boolean
  /** For each language with the text's script: the share of its stop words in the text, from 0 to 1. */
  scores: ReadonlyMap<string, number>
}

/**
 * Detects a text's language by its script and, among languages of one script, by counting stop words.
 *
 * @param text Running text, at least a paragraph.
 * @returns `null` when the text is too short or fits no language.
 */
export function detectLanguage(text: string): Detection | null {
  const sample = text.slice(0, maxSample)
  if (allLatin.test(sample)) return byWords(sample, latinLanguages)
  const letters = count(sample, /\p{L}+/gu)
  const languages = languagesOfScript(sample, letters)
  const [only] = languages
  if (only && languages.length === 1) {
    return letters < 10 ? null : { language: only, isCertain: true, scores: new Map([[only, 1]]) }
  }
  return byWords(sample, languages)
}

/** Whether `detectLanguage` can recognise a language. */
export function knowsLanguage(language: string): boolean {
  return (
    Object.hasOwn(stopWords, language) ||
    scriptLanguages.some(({ languages }) => languages.includes(language))
  )
}

function languagesOfScript(sample: string, letters: number): readonly string[] {
  if (count(sample, /\p{Script=Latin}+/gu) > letters / 2) return latinLanguages
  for (const { pattern, languages } of scriptLanguages) {
    // Japanese mixes kana with as many Chinese characters; Chinese has no kana.
    const share = languages[0] === 'ja' ? 0.15 : 0.4
    if (letters > 0 && count(sample, pattern) / letters >= share) return languages
  }
  return latinLanguages
}

const allLatin = /^[\0-\u024F\u2000-\u206F]*$/ // and general punctuation
const latinLanguages = Object.keys(stopWords).filter(
  (language) => !scriptLanguages.some(({ languages }) => languages.includes(language)),
)

let languagesByWord: Map<string, string[]> | null = null

/** The languages that have a word among their stop words. */
function languagesOf(word: string): readonly string[] {
  if (!languagesByWord) {
    languagesByWord = new Map()
    for (const [language, words] of Object.entries(stopWords))
      for (const small of new Set(words.split(' '))) {
        const languages = languagesByWord.get(small)
        if (languages) languages.push(language)
        else languagesByWord.set(small, [language])
      }
  }
  return languagesByWord.get(word) ?? []
}

function byWords(sample: string, languages: readonly string[]): Detection | null {
  const words = sample.toLowerCase().match(/[\p{L}\p{M}'’‘\u200C-]+/gu) ?? []
  if (words.length < minWords) return null
  const scores = new Map(languages.map((language) => [language, 0]))
  for (const word of words)
    for (const language of languagesOf(word)) {
      const score = scores.get(language)
      if (score !== undefined) scores.set(language, score + 1 / words.length)
    }
  const [best, next] = [...scores].sort((a, b) => b[1] - a[1])
  if (!best || best[1] === 0) return null
  const second = next?.[1] ?? 0
  const isCertain =
    (best[1] >= minShare && best[1] >= lead * second) ||
    (best[1] >= minSparseShare && best[1] >= sparseLead * second)
  return { language: best[0], isCertain, scores }
}

/** Counts the characters in all matches of a pattern. */
function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.reduce((sum, { length }) => sum + length, 0) ?? 0
}
