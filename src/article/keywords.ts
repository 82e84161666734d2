import { foldWord } from '../text/fold-words.ts'
import { primaryLanguage, canonicalTag } from '../text/language-tag.ts'
import { stopWords } from '../text/stop-words.ts'
import { termsOf, tokenize } from '../text/tokenize.ts'
import { wordSegmenter } from '../text/word-segmenter.ts'
import type { ArticleContent } from './article-content.ts'
import type { Body } from './body.ts'
import { phrasingText, plainText } from './plain-text.ts'
import { walk } from './walk.ts'

/** A word that is likely to tell the topic of an article. */
export type Keyword = {
  /** Folded by `foldWord`. */
  term: string
  /** The logarithm of its occurrences, of which those in prominent places count several times. */
  weight: number
  /** A name or a number, likely the same in other languages. */
  isName: boolean
}

const prominence = { title: 5, tags: 4, headings: 3, lede: 3, body: 1 } as const
const nameFactor = 1.5
const maxBodyLength = 20_000 // characters
const maxKeywords = 48
const segmented =
  /\p{scx=Han}|\p{scx=Katakana}|\p{scx=Hangul}|\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar}/u
const hiragana = /\p{Script=Hiragana}/u // Japanese writes grammar in it, and rarely a name
const year = /^(?:19|20)\d\d$/

/**
 * Extracts the words that distinguish an article. How rare each is among all articles is not known here.
 *
 * - Words of the title, tags, headings and lede weigh more than words of the body.
 * - Names and numbers weigh more; a name has a capital within a sentence, where the script has capitals.
 * - Left out: stop words of the language, names of days and months, the authors and the source.
 * - `Intl.Segmenter` finds the words of scripts without spaces.
 *
 * @returns At most 48, the heaviest first.
 */
export function keywordsOf(article: ArticleContent): Keyword[] {
  const common = commonWords(article.lang)
  const writers = new Set(termsOf(writersOf(article)))
  const found = new Map<string, { weight: number; uses: Set<Use> }>()
  for (const [place, text] of places(article)) {
    for (const { term, use } of candidates(text, article.lang)) {
      if (common.has(term) || writers.has(term)) continue
      const known = found.get(term) ?? { weight: 0, uses: new Set() }
      known.weight += prominence[place]
      known.uses.add(use)
      found.set(term, known)
    }
  }
  return Array.from(found, ([term, { weight, uses }]) => {
    const isName = uses.has('name') && !uses.has('word')
    return { term, isName, weight: (1 + Math.log(weight)) * (isName ? nameFactor : 1) }
  })
    .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
    .slice(0, maxKeywords)
}

// At the start of a sentence, a capital is no evidence of a name.
type Use = 'name' | 'word' | 'either'
type Place = keyof typeof prominence

function places(article: ArticleContent): [Place, string][] {
  return [
    ['title', article.title],
    ['tags', article.tags.join('\n')],
    ['headings', headings(article.body)],
    ['lede', article.lede ?? ''],
    ['body', plainText(article.body).slice(0, maxBodyLength)],
  ]
}

function writersOf({ byline, agencies, source }: ArticleContent): string {
  return [...byline, ...agencies, source.name].join('\n')
}

function headings(body: Body): string {
  const texts: string[] = []
  for (const node of walk(body))
    if (node.type === 'heading') texts.push(phrasingText(node.children))
  return texts.join('\n')
}

function* candidates(text: string, lang: string): Generator<{ term: string; use: Use }> {
  const isSegmented = segmented.test(text)
  for (const { term, start, end } of tokenize(text)) {
    const word = text.slice(start, end)
    if (isSegmented && segmented.test(word)) continue
    if (/^\p{N}/u.test(term)) {
      if (term.length > 2 && !year.test(term)) yield { term, use: 'name' }
    } else if (term.length > 2) yield { term, use: useOf(word, text, start, lang) }
  }
  if (isSegmented) for (const term of segments(text, lang)) yield { term, use: 'word' }
}

// The segmenter splits an unknown name into single characters, which are joined here.
function* segments(text: string, lang: string): Generator<string> {
  let loose = ''
  for (const { segment, isWordLike } of wordSegmenter(lang).segment(text)) {
    const isOurs = isWordLike && segmented.test(segment) && !hiragana.test(segment)
    if (isOurs && segment.length === 1) {
      loose += segment
      continue
    }
    if (loose.length > 1) yield foldWord(loose)
    loose = ''
    if (isOurs) yield foldWord(segment)
  }
  if (loose.length > 1) yield foldWord(loose)
}

// Languages that write every noun with a capital, where a noun after an article is rarely a name.
const nounCapitals = new Set(['de', 'gsw', 'lb', 'nds'])
const articleBefore =
  /(?:^|\P{L})(?:d(?:er|ie|as|en|em|es|e|éi|at)|k?ein(?:e[nmrs]?)?|(?:ihr|sein)e[nmrs]?|dies(?:e[nmrs]?)|i[mn]s?|ams?|zu[mr]|v[ou]m|beim|eng) ["„»«‚]?$/iu

function useOf(word: string, text: string, start: number, lang: string): Use {
  if (!/^\p{Lu}/u.test(word)) return 'word'
  const before = text.slice(Math.max(0, start - 10), start)
  if (nounCapitals.has(primaryLanguage(lang)) && articleBefore.test(before)) return 'word'
  if (/[\p{L}\p{N},] ?[-–„“"«‘'’]?$/u.test(before)) return 'name'
  // Two capitals at the start of a sentence: an office or a first name, then a name.
  const after = text.slice(start + word.length, start + word.length + 2)
  return /^ \p{Lu}/u.test(after) ? 'name' : 'either'
}

const listed = new Map<string, ReadonlySet<string>>()

function commonWords(lang: string): ReadonlySet<string> {
  const language = primaryLanguage(lang)
  const known = listed.get(language)
  if (known) return known
  const common = new Set([
    ...(stopWords[language]?.split(' ') ?? []).map(foldWord),
    ...calendarNames(lang).flatMap((name) => [foldWord(name), ...termsOf(name)]),
  ])
  listed.set(language, common)
  return common
}

// Most articles name a day, so days and months distinguish none.
function calendarNames(lang: string): string[] {
  const [weekday, month] = [{ weekday: 'long' }, { month: 'long' }].map((options) => {
    const form = { timeZone: 'UTC', ...options } as Intl.DateTimeFormatOptions
    return new Intl.DateTimeFormat(canonicalTag(lang), form)
  })
  return Array.from({ length: 12 }, (_, index) => {
    const date = Date.UTC(2024, index, 1 + index) // covers twelve months and all days of the week
    return [weekday?.format(date) ?? '', month?.format(date) ?? '']
  }).flat()
}
