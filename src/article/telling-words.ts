import type { ArticleContent } from './article.ts'
import type { Body } from './body.ts'
import { primaryLanguage } from './listing.ts'
import { phrasingText, plainText } from './plain-text.ts'
import { stopWords } from './stop-words.ts'
import { walk } from './walk.ts'
import { wordSegmenter } from './word-segmenter.ts'
import { fold, words } from './words.ts'

/** A word that may tell what an article is about. */
export type TellingWord = {
  /** Folded. */
  term: string
  /** How much of the article it is: its occurrences, those in prominent places counted more often. */
  weight: number
  /** A name or a number: the same in another language. */
  isName: boolean
}

const prominence = { title: 5, tags: 4, headings: 3, lede: 3, body: 1 } as const
const nameFactor = 1.5
const maxBodyLength = 20_000 // characters
const maxTellingWords = 48
const segmented =
  /\p{scx=Han}|\p{scx=Katakana}|\p{scx=Hangul}|\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar}/u
const grammar = /\p{Script=Hiragana}/u // what Japanese writes in it alone is rarely a name
const year = /^(?:19|20)\d\d$/

/**
 * Picks the words that may tell an article from others: those of title, tags, headings and lede first, then
 * names (capitals within a sentence, where the script has them), numbers, and what comes often.
 * The commonest words of its language are left out. Words of scripts without spaces are found by
 * `Intl.Segmenter`. How rare each is among all articles is not known here.
 *
 * @returns At most 48, the weightiest first.
 */
export function tellingWords(article: ArticleContent): TellingWord[] {
  const common = commonWords(article.lang)
  const found = new Map<string, { weight: number; uses: Set<Use> }>()
  for (const [place, text] of places(article)) {
    for (const { term, use } of candidates(text, article.lang)) {
      if (common.has(term)) continue
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
    .slice(0, maxTellingWords)
}

// A capital at the start of a sentence does not say whether the word is a name.
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

function headings(body: Body): string {
  const texts: string[] = []
  for (const node of walk(body))
    if (node.type === 'heading') texts.push(phrasingText(node.children))
  return texts.join('\n')
}

function* candidates(text: string, lang: string): Generator<{ term: string; use: Use }> {
  const isSegmented = segmented.test(text)
  for (const { term, start, end } of words(text)) {
    const word = text.slice(start, end)
    if (isSegmented && segmented.test(word)) continue
    if (/^\p{N}/u.test(term)) {
      if (term.length > 2 && !year.test(term)) yield { term, use: 'name' }
    } else if (term.length > 2) yield { term, use: useOf(word, text, start) }
  }
  if (isSegmented) for (const term of segments(text, lang)) yield { term, use: 'word' }
}

// A name that the segmenter does not know comes out sign by sign, and is put together again.
function* segments(text: string, lang: string): Generator<string> {
  let loose = ''
  for (const { segment, isWordLike } of wordSegmenter(lang).segment(text)) {
    const isOurs = isWordLike && segmented.test(segment) && !grammar.test(segment)
    if (isOurs && segment.length === 1) {
      loose += segment
      continue
    }
    if (loose.length > 1) yield fold(loose)
    loose = ''
    if (isOurs) yield fold(segment)
  }
  if (loose.length > 1) yield fold(loose)
}

function useOf(word: string, text: string, start: number): Use {
  if (!/^\p{Lu}/u.test(word)) return 'word'
  const before = text.slice(Math.max(0, start - 4), start)
  return /[\p{L}\p{N},] ?[-–„“"«‘'’]?$/u.test(before) ? 'name' : 'either'
}

const listed = new Map<string, ReadonlySet<string>>()

function commonWords(lang: string): ReadonlySet<string> {
  const language = primaryLanguage(lang)
  const known = listed.get(language)
  if (known) return known
  const list = stopWords[language]?.split(' ').map(fold) ?? []
  const common = new Set(list)
  listed.set(language, common)
  return common
}
