import { stopWords } from '../../text/stop-words.ts'
import { scriptLanguages } from '../vocabulary/scripts.ts'

const maxSample = 3000 // characters; more does not tell more
const minWords = 25 // fewer cannot be told by counting
const minShare = 0.1 // of its words that a text in a language has among the listed small ones
const minSparseShare = 0.03 // the same for languages that write few small words, when no other has any
const lead = 1.2 // by how much the best must beat the next
const sparseLead = 2

/** What a text's own words say about its language. */
export type Detection = {
  language: string
  /** True when no other language comes near. */
  isCertain: boolean
  /** The share of the text's words that are small words of each language its script allows. */
  scores: ReadonlyMap<string, number>
}

/**
 * Tells a text's language by its script and, where languages share one, by counting their small words.
 *
 * @param text Running text; a paragraph at least.
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

/** Whether a text in a language would be recognised as such. */
export function knowsLanguage(language: string): boolean {
  return (
    Object.hasOwn(stopWords, language) ||
    scriptLanguages.some(({ languages }) => languages.includes(language))
  )
}

function languagesOfScript(sample: string, letters: number): readonly string[] {
  if (count(sample, /\p{Script=Latin}+/gu) > letters / 2) return latinLanguages
  for (const { pattern, languages } of scriptLanguages) {
    // Japanese mixes its kana with as many Chinese characters; Chinese has no kana.
    const share = languages[0] === 'ja' ? 0.15 : 0.4
    if (letters > 0 && count(sample, pattern) / letters >= share) return languages
  }
  return latinLanguages
}

const allLatin = /^[\0-\u024F\u2000-\u206F]*$/ // but for marks of punctuation
const latinLanguages = Object.keys(stopWords).filter(
  (language) => !scriptLanguages.some(({ languages }) => languages.includes(language)),
)

let languagesByWord: Map<string, string[]> | null = null

/** The languages that have a word among their small ones. */
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
