import { articlePath, viewPath, type ArticleId } from '../../article/article-address.ts'
import { articleDay } from '../../article/article-date.ts'
import type { StoredArticle } from '../../article/article.ts'
import type { Moment } from '../../article/day.ts'
import { digitalSourceType } from '../../article/digital-source-type.ts'
import type { ReaderArticle, TranslationFacts } from '../../article/translation.ts'
import { primaryLanguage } from '../../text/language-tag.ts'
import { articleImages } from '../body/article-images.ts'
import { isAnnounced, type FeedLocation } from '../feed-forms.ts'
import type { Site } from '../model/site.ts'
import { sitePath } from '../site-languages.ts'
import { feedText } from './feed-text.tsx'

/** A list of articles for feed readers. All addresses are absolute. */
export type Feed = {
  site: Site
  place: FeedLocation
  /** The page that shows the same list. */
  address: string
  /** The WebSub hub that is told when it changes; `null` for none. */
  hub: string | null
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
  /** Of the source; the same unless the entry is a translation. */
  sourceLang: string | null
  /** What the entry is a translation of; `null` in its own words. */
  translation: FeedTranslation | null
  source: StoredArticle['source']
  /** People and agencies. */
  authors: string[]
  tags: string[]
  images: ReturnType<typeof articleImages>
  /** As the source tells them; `null` if it does not. */
  publishedAt: string | null
  modifiedAt: string | null
  /** Whether the source or a person changed it after it was first seen. */
  isEdited: boolean
  /**
   * The last change that the source tells, or that was seen here; else when it was first seen; when it was translated,
   * if that is later. A better cleaning is no change.
   */
  updatedAt: string
}

/** How an entry became a translation, for machines. */
export type FeedTranslation = Pick<TranslationFacts, 'kind' | 'author' | 'translatedAt'> & {
  /** Of the page that shows the entry in its own words. */
  original: string
  /** The term for how its words came about; `null` if a person wrote them. */
  sourceType: ReturnType<typeof digitalSourceType>
  /** Whether the title and the summary are still in the original. */
  remains: { title: boolean; summary: boolean }
}

/**
 * Makes a feed of a list.
 *
 * @param articles Newest first.
 */
export function feed(place: FeedLocation, articles: readonly ReaderArticle[], site: Site): Feed {
  const entries = articles.map((article) => feedEntry(article, place, site))
  return {
    site,
    place,
    address: site.url + (place.folder || '/') + (place.query ?? ''),
    hub: isAnnounced(place) ? site.hub : null,
    updatedAt:
      entries
        .map(({ updatedAt }) => updatedAt)
        .sort()
        .at(-1) ?? null,
    entries,
  }
}

function feedEntry(article: ReaderArticle, place: FeedLocation, site: Site): FeedEntry {
  const { id, title, lede, lang, source, byline, agencies, section, tags, translation } = article
  const page = site.url + sitePath(site, articlePath({ id, title, day: articleDay(article) }))
  // The article's own page may show a translation.
  const isElsewhere = place.isInOwnWords && primaryLanguage(lang) !== site.readingLanguage
  const { publishedAt, modifiedAt, updatedAt, editedAt, firstSeenAt } = article
  const changedAt = asInstant(updatedAt)
  return {
    id: entryId(id),
    address: isElsewhere ? viewPath(page, 'original') : page,
    title,
    summary: lede,
    html: feedText(article, page, site),
    lang: knownLanguage(lang),
    sourceLang: knownLanguage(translation?.sourceLang ?? lang),
    translation: translation && feedTranslation(translation, page),
    source,
    authors: [...new Set([...byline, ...agencies])],
    tags: [...new Set([...(section ? [section] : []), ...tags])],
    images: articleImages(article),
    publishedAt: publishedAt && asInstant(publishedAt),
    modifiedAt: modifiedAt && asInstant(modifiedAt),
    isEdited: editedAt > firstSeenAt,
    updatedAt: latest(changedAt, translation?.translatedAt ?? changedAt),
  }
}

function feedTranslation(facts: TranslationFacts, page: string): FeedTranslation {
  const { kind, author, translatedAt, remaining } = facts
  return {
    kind,
    author,
    translatedAt,
    original: viewPath(page, 'original'),
    sourceType: digitalSourceType(facts),
    remains: { title: remaining.includes('title'), summary: remaining.includes('lede') },
  }
}

function knownLanguage(lang: string): string | null {
  return lang === 'und' ? null : lang
}

function latest(one: string, other: string): string {
  return one > other ? one : other
}

function entryId(id: ArticleId): string {
  return `urn:limited-times:article:${id}`
}

// Feeds have no days without an hour.
function asInstant(moment: Moment): string {
  return new Date(moment).toISOString()
}
