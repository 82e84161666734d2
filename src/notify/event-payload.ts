import { articlePath, type ArticleId } from '../article/article-address.ts'
import { dayOf, type Moment } from '../article/day.ts'
import type { Listing } from '../article/listing.ts'
import type { Config } from '../config/config.ts'
import { siteIn, sitePath } from '../site/site-languages.ts'
import type { Delivery } from '../store/receivers/deliveries.ts'
import { primaryLanguage } from '../text/language-tag.ts'

type Site = Config['site']

/** What the triggers write of an article. */
export type AnnouncedFacts = {
  readonly title: string
  readonly lang: string
  readonly filedAt: Moment
  readonly sourceUrl: string
  readonly sourceName: string
  readonly revision?: string
  /** As SQLite has it. */
  readonly isNoindex?: 0 | 1
  /** The lists that have it, as JSON. */
  readonly lists: string
  readonly reason?: 'gone' | 'legal'
  readonly changedBy?: string
  /** Of a translation. */
  readonly kind?: string
  readonly author?: string
}

/** A delivery that is about an article. */
export type ArticleDelivery = Delivery & { readonly articleId: ArticleId }

/** Whether a delivery is about an article. */
export function isOfArticle(delivery: Delivery): delivery is ArticleDelivery {
  return delivery.articleId !== null
}

/** What is known of the article of a delivery. */
export function announcedFacts({ facts }: ArticleDelivery): AnnouncedFacts {
  return facts as AnnouncedFacts
}

/** The lists that have the article of a delivery. */
export function listsOf(delivery: ArticleDelivery): Listing[] {
  return JSON.parse(announcedFacts(delivery).lists) as Listing[]
}

/** The address of the page that a delivery is about; for a translation, that in its language, if the site has it. */
export function addressOf(delivery: ArticleDelivery, site: Site): string {
  const { title, lang, filedAt } = announcedFacts(delivery)
  const path = articlePath({ id: delivery.articleId, title, day: dayOf(filedAt) })
  const language = site.languages.find((tag) => primaryLanguage(tag) === primaryLanguage(lang))
  const isTranslation = delivery.type === 'article.translated' && language !== undefined
  return site.url + (isTranslation ? sitePath(siteIn(site, language), path) : path)
}

/**
 * What a webhook is sent, always the same for one delivery: the type, the time, and as little of the matter as lets the
 * receiver ask for the rest.
 */
export function eventPayload(delivery: Delivery, site: Site): object {
  const { type, occurredAt } = delivery
  return { type, timestamp: occurredAt, data: dataOf(delivery, site) }
}

function dataOf(delivery: Delivery, site: Site): object {
  if (!isOfArticle(delivery)) {
    const { pageUrl, ...facts } = delivery.facts
    return delivery.type === 'page.failed' ? { url: pageUrl, ...facts } : facts
  }
  const { title, lang, sourceUrl, sourceName, reason, ...facts } = announcedFacts(delivery)
  return {
    id: delivery.articleId,
    url: addressOf(delivery, site),
    title: reason ? null : title, // of a removed article, the address has it already
    lang,
    source: { url: sourceUrl, name: sourceName },
    status: reason ?? 'published',
    revision: facts.revision ?? null,
    ...(facts.changedBy !== undefined && { changedBy: facts.changedBy }),
    ...(facts.kind !== undefined && { translation: { kind: facts.kind, author: facts.author } }),
  }
}
