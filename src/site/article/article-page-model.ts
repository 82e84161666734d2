import { articlePath } from '../../article/article-address.ts'
import { articleDay } from '../../article/article-date.ts'
import type { LeadImage, StoredArticle } from '../../article/article.ts'
import type { Day } from '../../article/day.ts'
import { outletDomain } from '../../article/outlet.ts'
import { plainText } from '../../article/plain-text.ts'
import { readingMinutes } from '../../text/reading-time.ts'
import { bodyModel, type BodyModel } from '../body/body-model.ts'
import { leadImageAbove } from '../body/lead-image-above.ts'
import { archiveTrail, type BreadcrumbTrail } from '../model/breadcrumb-trail.ts'
import { languageLink, listLink, sourcePath, type ListLink } from '../model/list-link.ts'
import { langAttributes, type LangAttributes, type Site } from '../model/site.ts'
import { sitePath } from '../site-languages.ts'
import { isSourceName } from './is-source-name.ts'
import { newsArticle } from './news-article.ts'
import { noRails, type RailsModel } from './rails-model.ts'
import { reportAddress } from './report-address.ts'

/** All that the page of one article shows. */
export type ArticlePageModel = {
  site: Site
  article: StoredArticle
  day: Day
  path: string
  /** From the archive down to its day, then its source. */
  trail: BreadcrumbTrail
  /** The absolute address, from configuration. */
  address: string
  /** The address that search engines should list. */
  canonical: string
  /** The `lang` and `dir` of the article. */
  langAttributes: LangAttributes
  text: BodyModel
  minutes: number
  /** People, then agencies, which have no lists. The source's own name is left out: it is shown as the source. */
  authors: ListLink[]
  topics: ListLink[]
  /** Its language, linked to its list; `null` if it is not known. */
  language: ListLink | null
  /** Where to report it; `null` if the settings name no contact. */
  report: string | null
  /** The lead image, if the text does not show it itself. */
  leadImage: LeadImage | null
  structuredData: object
  rails: RailsModel
}

/** Makes the model of an article's page, with or without what surrounds the article. */
export function articlePageModel(
  article: StoredArticle,
  site: Site,
  rails = noRails,
): ArticlePageModel {
  const { id, title, body, lang, source } = article
  const day = articleDay(article)
  const path = sitePath(site, articlePath({ id, title, day }))
  const address = site.url + path
  const text = bodyModel(body, lang, site)
  return {
    site,
    article,
    day,
    path,
    trail: [
      ...archiveTrail(day, site),
      { name: source.name, path: sourcePath(outletDomain(source), site) },
    ],
    address,
    canonical: site.indexing === 'canonical-to-source' ? source.url : address,
    langAttributes: langAttributes(lang, site),
    text,
    minutes: readingMinutes(plainText(body), lang),
    authors: authors(article, site),
    topics: article.tags.map((tag) => listLink('topic', tag, site)),
    language: languageLink(lang, site),
    report: reportAddress(site.contact, address),
    leadImage: leadImageAbove(article),
    structuredData: newsArticle(article, { address, publisher: site }),
    rails,
  }
}

function authors({ byline, agencies, source }: StoredArticle, site: Site): ListLink[] {
  const others = agencies.filter((name) => !byline.includes(name))
  return [
    ...byline.map((name) => listLink('author', name, site)),
    ...others.map((name) => ({ name, path: null })),
  ].filter(({ name }) => !isSourceName(name, source))
}
