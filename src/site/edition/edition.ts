import { articlePath } from '../../article/article-address.ts'
import { articleDay } from '../../article/article-date.ts'
import type { Day } from '../../article/day.ts'
import type { ReaderArticle } from '../../article/translation.ts'
import { href } from '../address.ts'
import type { Site } from '../model/site.ts'
import { sitePath } from '../site-languages.ts'
import { siteMap } from '../site-map.ts'

/** The most articles that an edition has. */
export const maxEditionArticles = 100

/** The articles of a day as one document. */
export type Edition = {
  site: Site
  day: Day
  title: string
  /** The address of the day's page, absolute. */
  address: string
  /** The newest first. */
  articles: readonly EditionArticle[]
  /** Whether the day has more articles than that. */
  isCut: boolean
}

/** An article of an edition with its absolute address. */
export type EditionArticle = { article: ReaderArticle; address: string }

/**
 * Makes an edition.
 *
 * @param articles The newest of the day, one more than an edition has if there are.
 */
export function edition(day: Day, articles: readonly ReaderArticle[], site: Site): Edition {
  const path = sitePath(site, href(siteMap.period, { period: day }))
  return {
    site,
    day,
    title: site.phrases.newsOf(site.formats.period(day)),
    address: site.url + path,
    articles: articles.slice(0, maxEditionArticles).map((article) => ({
      article,
      address: site.url + sitePath(site, pathOf(article)),
    })),
    isCut: articles.length > maxEditionArticles,
  }
}

function pathOf(article: ReaderArticle): string {
  return articlePath({ id: article.id, title: article.title, day: articleDay(article) })
}
