import { articlePath, type ArticleId } from '../../article/article-address.ts'
import { articleDay } from '../../article/article-date.ts'
import type { StoredArticle } from '../../article/article.ts'
import type { Moment } from '../../article/day.ts'
import { articleImages } from '../body/article-images.ts'
import type { FeedLocation } from '../feed-forms.ts'
import type { Site } from '../model/site.ts'
import { sitePath } from '../site-languages.ts'
import { feedText } from './feed-text.tsx'

/** A list of articles for feed readers. All addresses are absolute. */
export type Feed = {
  site: Site
  place: FeedLocation
  /** The page that shows the same list. */
  address: string
  /** When its latest entry changed; `null` without entries. */
  updatedAt: string | null
  entries: FeedEntry[]
}

/** An article in a feed. Times are UTC instants in ISO 8601. */
export type FeedEntry = {
  /** Stays the same when the article's address changes. */
  id: string
  address: string
  title: string
  summary: string | null
  /** The whole article, as HTML that needs nothing around it. */
  html: string
  /** BCP 47 tag; `null` if it is not known. */
  lang: string | null
  source: StoredArticle['source']
  /** People and agencies. */
  authors: string[]
  tags: string[]
  images: ReturnType<typeof articleImages>
  /** As the source tells them; `null` if it does not. */
  publishedAt: string | null
  modifiedAt: string | null
  /** The last change that the source tells; else when it was first seen. */
  updatedAt: string
}

/**
 * Makes a feed of a list.
 *
 * @param articles Newest first.
 */
export function feed(place: FeedLocation, articles: readonly StoredArticle[], site: Site): Feed {
  const entries = articles.map((article) => feedEntry(article, site))
  return {
    site,
    place,
    address: site.url + (place.folder || '/') + (place.query ?? ''),
    updatedAt:
      entries
        .map(({ updatedAt }) => updatedAt)
        .sort()
        .at(-1) ?? null,
    entries,
  }
}

function feedEntry(article: StoredArticle, site: Site): FeedEntry {
  const { id, title, lede, lang, source, byline, agencies, section, tags } = article
  const address = site.url + sitePath(site, articlePath({ id, title, day: articleDay(article) }))
  const { publishedAt, modifiedAt, firstSeenAt } = article
  return {
    id: entryId(id),
    address,
    title,
    summary: lede,
    html: feedText(article, address, site),
    lang: lang === 'und' ? null : lang,
    source,
    authors: [...new Set([...byline, ...agencies])],
    tags: [...new Set([...(section ? [section] : []), ...tags])],
    images: articleImages(article),
    publishedAt: publishedAt && asInstant(publishedAt),
    modifiedAt: modifiedAt && asInstant(modifiedAt),
    updatedAt: asInstant(modifiedAt ?? publishedAt ?? firstSeenAt),
  }
}

function entryId(id: ArticleId): string {
  return `urn:limited-times:article:${id}`
}

// Feeds have no days without an hour.
function asInstant(moment: Moment): string {
  return new Date(moment).toISOString()
}
