import { articlePath } from '../../article/address.ts'
import { articleDay } from '../../article/article-day.ts'
import type { LeadImage, StoredArticle } from '../../article/article.ts'
import type { Day } from '../../article/day.ts'
import { plainText } from '../../article/plain-text.ts'
import { readingMinutes } from '../../article/reading-time.ts'
import { bodyPage, type BodyPage } from './body-page.ts'
import { newsArticle } from './news-article.ts'
import { ownWords, passage, type Passage, type Site } from './site.ts'

/** All that the page of one article shows. */
export type ArticlePage = {
  site: Site
  article: StoredArticle
  day: Day
  path: string
  /** The absolute address, from configuration. */
  address: string
  /** The address that search engines should list. */
  canonical: string
  /** How the article's language is marked up. */
  passage: Passage
  text: BodyPage
  minutes: number
  /** Shown above the text of an article that has no picture in it. */
  leadImage: LeadImage | null
  structuredData: object
}

export function articlePage(article: StoredArticle, site: Site): ArticlePage {
  const { id, title, body, lang } = article
  const day = articleDay(article)
  const path = articlePath({ id, title, day })
  const address = site.url + path
  const text = bodyPage(body, site, ownWords(lang, site))
  return {
    site,
    article,
    day,
    path,
    address,
    canonical: site.indexing === 'canonical-to-source' ? article.source.url : address,
    passage: passage(lang, site),
    text,
    minutes: readingMinutes(plainText(body), lang),
    // A picture in the text may be the lead image in another cut, under another address.
    leadImage: text.firstImage ? null : article.image,
    structuredData: newsArticle(article, { address, publisher: site }),
  }
}
