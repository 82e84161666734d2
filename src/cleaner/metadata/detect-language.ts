import { stopWords } from '../../article/stop-words.ts'
import { scriptLanguages } from '../vocabulary/scripts.ts'

const maxSample = 6000 // characters; more does not tell more
const minWords = 25 // fewer cannot be told by counting
const minShare = 0.1 // of its words that a text in a language has among the listed small ones
const lead = 1.2 // by how much the best must beat the next

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
  const letters = count(sample, /\p{L}/gu)
  const languages = languagesOfScript(sample, letters)
  const [only] = languages
  if (only && languages.length === 1) {
    return letters < 10 ? null : { language: only, isCertain: true, scores: new Map([[only, 1]]) }
  }
  return byWords(sample, languages)
}

function languagesOfScript(sample: string, letters: number): readonly string[] {
  for (const { pattern, languages } of scriptLanguages) {
    // Japanese is told by its kana, a quarter of its letters or more; Chinese has none.
    const share = languages[0] === 'ja' ? 0.15 : 0.4
    if (letters > 0 && count(sample, pattern) / letters >= share) return languages
  }
  return latinLanguages
}

const latinLanguages = Object.keys(stopWords).filter(
  (language) => !scriptLanguages.some(({ languages }) => languages.includes(language)),
)

const smallWords = new Map<string, ReadonlySet<string>>()

function smallWordsOf(language: string): ReadonlySet<string> {
  let words = smallWords.get(language)
  if (!words) smallWords.set(language, (words = new Set(stopWords[language]?.split(' '))))
  return words
}

function byWords(sample: string, languages: readonly string[]): Detection | null {
  const words = sample.toLowerCase().match(/[\p{L}\p{M}'’‘\u200C-]+/gu) ?? []
  if (words.length < minWords) return null
  const scores = new Map(
    languages.map((language) => {
      const small = smallWordsOf(language)
      return [language, words.filter((word) => small.has(word)).length / words.length]
    }),
  )
  const [best, next] = [...scores].sort((a, b) => b[1] - a[1])
  if (!best || best[1] === 0) return null
  const isCertain = best[1] >= minShare && best[1] >= lead * (next?.[1] ?? 0)
  return { language: best[0], isCertain, scores }
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
