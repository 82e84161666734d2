import { articleId, type ArticleId } from '../../src/article/article-address.ts'
import type { ArticleContent } from '../../src/article/article-content.ts'
import { instant } from '../../src/article/day.ts'
import { safeUrl } from '../../src/article/safe-url.ts'
import { anyOf, seeded, zipfRank, type Random } from '../random.ts'
import { headline, spaced, story, vocabulary, type Story } from './stories.ts'
import type { Tongue } from './tongues.ts'

/** A made-up article with its words for the index. */
export type Synthetic = {
  id: ArticleId
  content: ArticleContent
  indexedTitle: string
  story: Story
}

/** The domain that all sources of synthetic articles are under. */
export const syntheticDomain = 'synthetic.example'

const firstAt = Date.UTC(2017, 0, 1)
const everyMilliseconds = 300_000 // one article in five minutes: 288 a day, a million in nine and a half years
const storiesPerTongue = 400
const sources = 300
const authors = 4000
const tags = 8000

/**
 * Makes up articles by their number, the same ones every time: later numbers are published later. Titles, tags,
 * names and sources are an article's own. Texts come from a stock of 400 a language, so that a
 * million do not take hours.
 */
export function synthesizer(tongues: readonly Tongue[]): (number: number) => Promise<Synthetic> {
  const stocks = tongues.map((tongue, index) => stockOf(tongue, index))
  const wheel = stocks.flatMap((stock) => Array.from({ length: stock.tongue.share }, () => stock))
  return async (number) => {
    const random = seeded(number)
    const { tongue, lexicon, stories } = anyOf(random, wheel)
    const told = anyOf(random, stories)
    const source = `s${zipfRank(random, sources)}.${syntheticDomain}`
    const url = safeUrl(`https://${source}/story/${number}`)
    if (!url) throw new Error(`Cannot make the address of article ${number}`)
    const title = headline(random, tongue, lexicon)
    const name = (count: number) => lexicon[1000 + zipfRank(random, count)] ?? ''
    return {
      id: await articleId(url),
      content: {
        source: { url, name: source.split('.', 1)[0] ?? source, domain: source },
        lang: tongue.lang,
        title,
        lede: told.lede,
        byline: [`${name(authors)} ${name(authors)}`],
        agencies: [],
        publishedAt: instant(new Date(firstAt + number * everyMilliseconds)),
        modifiedAt: null,
        image: null,
        section: name(40),
        tags: Array.from({ length: 3 }, () => name(tags)),
        body: told.body,
        isAccessibleForFree: null,
        isTruncated: false,
        isNoindex: false,
        isTdmReserved: false,
        confidence: 0.9,
      },
      indexedTitle: spaced(title),
      story: told,
    }
  }
}

type Stock = { tongue: Tongue; lexicon: string[]; stories: Story[] }

function stockOf(tongue: Tongue, index: number): Stock {
  const random: Random = seeded(1_000_000_000 + index)
  const lexicon = vocabulary(random, tongue)
  return {
    tongue,
    lexicon,
    stories: Array.from({ length: storiesPerTongue }, () => story(random, tongue, lexicon)),
  }
}
