import { memoise } from '../../text/memoise.ts'
import { stopWords } from '../../text/stop-words.ts'
import { fieldText, type LinkedNode } from '../data/linked-data.ts'
import { metasOf, type PageHead } from '../data/page-head.ts'
import type { Trace } from '../page/trace.ts'
import { metaNames } from '../vocabulary/meta-names.ts'
import { scriptLanguages } from '../vocabulary/scripts.ts'
import { choose, type Candidate } from './candidate.ts'

/** Old or narrow tags that pages declare, and the tag that is used here. */
const aliases = new Map(
  Object.entries({ nb: 'no', nn: 'no', iw: 'he', in: 'id', ji: 'yi', mo: 'ro' }),
)

/**
 * Determines an article's language as a BCP 47 tag: a declared one, unless the text is surely in another; `und` if
 * nothing tells.
 *
 * @param text Running text of the article.
 */
export function languageOf(
  htmlLang: string | null,
  head: PageHead,
  nodes: readonly LinkedNode[],
  text: string,
  trace: Trace,
): string {
  const values = {
    page: [htmlLang],
    'JSON-LD': nodes.map((node) => fieldText(node, 'inLanguage')),
    meta: metasOf(head, metaNames.language),
  }
  const declared = (['page', 'JSON-LD', 'meta'] as const).flatMap((source) =>
    values[source].flatMap((value) => {
      const tag = languageTag(value ?? '')
      return tag === null ? [] : [{ source, tag }]
    }),
  )
  const detected = languageSaid(
    text,
    declared.map(({ tag }) => languageIn(tag)),
  )
  const candidates = declared.map(({ source, tag }): Candidate<'language'> => {
    const language = languageIn(tag)
    const isOther = detected !== null && detected.language !== language
    return {
      value: tag,
      source,
      signs: {
        'said by the text': detected?.language === language,
        'denied by the text': isOther && detected.isCertain && knowsLanguage(language),
      },
    }
  })
  if (detected) candidates.push({ value: detected.language, source: 'text', signs: {} })
  return choose('language', candidates, trace)?.value ?? 'und'
}

const maxGlance = 1000 // characters; these are enough if they agree with a declared language

function languageSaid(text: string, declared: readonly string[]): Detection | null {
  const soon = detectLanguage(text.slice(0, maxGlance))
  return soon?.isCertain && declared.includes(soon.language) ? soon : detectLanguage(text)
}

/** The language subtag of a tag, aliases replaced. */
export function languageIn(tag: string): string {
  const base = tag.split('-')[0] ?? tag
  return aliases.get(base) ?? base
}

/** Puts a declared language into BCP 47 form: `de_DE` is `de-DE`; `null` when it is not a language tag. */
export function languageTag(value: string): string | null {
  const [first = ''] = value.trim().split(/[\s,;]/)
  const tag = first.replaceAll('_', '-')
  if (!/^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/i.test(tag)) return null
  return canonical(tag)
}

const canonical = memoise((tag): string | null => {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null
  } catch {
    return null
  }
})

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
}

/**
 * Detects a text's language by its script and, among languages of one script, by counting stop words.
 *
 * @param text Running text, at least a paragraph.
 * @returns `null` when the text is too short or fits no language.
 */
export function detectLanguage(text: string): Detection | null {
  const sample = text.slice(0, maxSample)
  const letters = count(sample, /\p{L}+/gu)
  const languages = languagesOfScript(sample, letters)
  const [only] = languages
  if (only && languages.length === 1) {
    return letters < 10 ? null : { language: only, isCertain: true }
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
  if (count(sample, /[A-Za-z\u00C0-\u024F]+/g) > letters / 2) return latinLanguages
  for (const { pattern, languages } of scriptLanguages) {
    // Japanese mixes kana with as many Chinese characters; Chinese has no kana.
    const share = languages[0] === 'ja' ? 0.15 : 0.4
    if (letters > 0 && count(sample, pattern) / letters >= share) return languages
  }
  return latinLanguages
}

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
  return { language: best[0], isCertain }
}

/** Counts the characters in all matches of a pattern. */
function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.reduce((sum, { length }) => sum + length, 0) ?? 0
}
