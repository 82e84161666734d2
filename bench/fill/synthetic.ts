import { createHash } from 'node:crypto'
import { articleId, type ArticleId } from '../../src/article/article-address.ts'
import type { ArticleContent } from '../../src/article/article-content.ts'
import { instant } from '../../src/article/day.ts'
import { safeUrl } from '../../src/article/safe-url.ts'
import { anyOf, seeded, zipfRank } from '../random.ts'
import { indexed, sortedKeys, stockText, type Indexed, type StockText } from './stock-text.ts'
import { headline, story, vocabulary } from './stories.ts'
import type { Tongue } from './tongues.ts'

/** A made-up article with what the store makes of it. */
export type Synthetic = {
  id: ArticleId
  content: ArticleContent
  revision: string
  rawHash: string
  indexedTitle: Indexed
  text: StockText
}

/** The domain that all sources of synthetic articles are under. */
export const syntheticDomain = 'synthetic.example'

const everyMilliseconds = 300_000 // one article in five minutes: 288 a day, a million in nine and a half years
const textsPerTongue = 1000
const sources = 300
const authors = 4000
const tags = 8000

/** The number of the first article from an instant on. */
export function numberAt(milliseconds: number): number {
  return Math.ceil(milliseconds / everyMilliseconds)
}

/**
 * Makes up articles by their number, the same ones every time: each is published five minutes after the one before.
 * Titles, tags, names and sources are an article's own. Texts come from a stock of 1,000 a language, so that a million
 * do not take hours.
 */
export function synthesizer(tongues: readonly Tongue[]): (number: number) => Promise<Synthetic> {
  const stocks = tongues.map((tongue, index) => stockOf(tongue, index))
  const wheel = stocks.flatMap((stock) => Array.from({ length: stock.tongue.share }, () => stock))
  return async (number) => {
    const random = seeded(number)
    const { tongue, lexicon, textAt } = anyOf(random, wheel)
    const text = textAt(Math.floor(random() * textsPerTongue))
    const source = `s${zipfRank(random, sources)}.${syntheticDomain}`
    const url = safeUrl(`https://${source}/story/${number}`)
    if (!url) throw new Error(`Cannot make the address of article ${number}`)
    const name = (count: number) => lexicon[1000 + zipfRank(random, count)] ?? ''
    const title = headline(random, tongue, lexicon)
    const content: ArticleContent = {
      source: { url, name: source.split('.', 1)[0] ?? source, domain: source },
      lang: tongue.lang,
      title,
      lede: text.lede,
      byline: [`${name(authors)} ${name(authors)}`],
      agencies: [],
      publishedAt: instant(new Date(number * everyMilliseconds)),
      modifiedAt: null,
      image: null,
      section: name(40),
      tags: Array.from({ length: 3 }, () => name(tags)),
      body: text.body,
      isAccessibleForFree: null,
      isTruncated: false,
      isNoindex: false,
      isTdmReserved: false,
      confidence: 0.9,
    }
    return {
      id: await articleId(url),
      content,
      revision: revisionOf(content, text),
      rawHash: sha256(url),
      indexedTitle: indexed(title),
      text,
    }
  }
}

// As `revision` computes it, without printing the body again.
function revisionOf(
  { confidence: _confidence, ...content }: ArticleContent,
  text: StockText,
): string {
  const json = JSON.stringify({ ...content, body: null }, sortedKeys)
  const whole = json.replace('"body":null', () => `"body":${text.json}`)
  return sha256(whole)
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

type Stock = { tongue: Tongue; lexicon: string[]; textAt: (index: number) => StockText }

function stockOf(tongue: Tongue, index: number): Stock {
  const lexicon = vocabulary(seeded(1_000_000_000 + index), tongue)
  const texts: StockText[] = []
  const textAt = (at: number) =>
    (texts[at] ??= stockText(story(seeded(index * textsPerTongue + at), tongue, lexicon)))
  return { tongue, lexicon, textAt }
}
