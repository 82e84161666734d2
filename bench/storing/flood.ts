import type { ArticleContent } from '../../src/article/article-content.ts'
import { createArticle, type Article } from '../../src/article/article.ts'
import type { Body } from '../../src/article/body.ts'
import { instant } from '../../src/article/day.ts'
import { safeUrl } from '../../src/article/safe-url.ts'
import { headline, story, vocabulary } from '../fill/stories.ts'
import { tongues } from '../fill/tongues.ts'
import { seeded, zipfRank } from '../random.ts'

const firstAt = Date.UTC(2026, 0, 1)
const everyMilliseconds = 60_000
const share = 3 // one article in so many tells the story of the day
const sources = 300
const topics = 3000

/**
 * Makes up articles by their number, the same ones every time: one a minute, with a text of its own. Each third tells
 * one story, with a headline and a paragraph of its own.
 */
export function floodOfNews(): (number: number) => Promise<Article> {
  const [tongue] = tongues
  if (!tongue) throw new Error('Cannot make up articles without a language')
  const lexicon = vocabulary(seeded(1), tongue)
  const told = story(seeded(2), tongue, lexicon)
  return (number) => {
    const random = seeded(1000 + number)
    const own = story(random, tongue, lexicon)
    const isTold = number % share === 0
    const source = `s${zipfRank(random, sources)}.flood.example`
    const url = safeUrl(`https://${source}/${number}`)
    if (!url) throw new Error(`Cannot make the address of article ${number}`)
    const topic = (count: number) => lexicon[1000 + zipfRank(random, count)] ?? ''
    const content: ArticleContent = {
      source: { url, name: source, domain: source },
      lang: tongue.lang,
      title: headline(random, tongue, lexicon),
      lede: isTold ? told.lede : own.lede,
      byline: [`${topic(topics)} ${topic(topics)}`],
      agencies: [],
      publishedAt: instant(new Date(firstAt + number * everyMilliseconds)),
      modifiedAt: null,
      image: null,
      section: null,
      tags: isTold ? ['flood', topic(topics)] : [topic(topics), topic(topics)],
      body: isTold ? retold(told.body, own.body) : own.body,
      isAccessibleForFree: null,
      isTruncated: false,
      isNoindex: false,
      isTdmReserved: false,
      confidence: 0.9,
    }
    return createArticle(content, {
      rawHash: String(number).padStart(64, '0'),
      cleanerVersion: '1',
    })
  }
}

function retold(told: Body, own: Body): Body {
  return { ...told, children: [...told.children, ...own.children.slice(0, 1)] }
}
