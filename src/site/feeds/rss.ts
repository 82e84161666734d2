import { sourceTypeScheme } from '../../article/digital-source-type.ts'
import { element, textElement, xmlDocument, type XmlElement } from '../../text/xml.ts'
import { feedForms, feedPath } from '../feed-forms.ts'
import type { Feed, FeedEntry, FeedTranslation } from './feed.ts'

const namespaces = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
}

/**
 * Prints a feed as RSS 2.0 with whole texts.
 *
 * @see https://www.rssboard.org/rss-specification and https://www.rssboard.org/rss-profile
 */
export function rss(feed: Feed): string {
  const { site, place, address, hub, updatedAt, entries } = feed
  const self = { href: site.url + feedPath(place, 'rss'), rel: 'self', type: feedForms.rss.type }
  return xmlDocument(
    element(
      'rss',
      { version: '2.0', ...namespaces },
      element(
        'channel',
        {},
        textElement('title', place.title),
        textElement('link', address),
        element('description', {}, site.tagline),
        textElement('language', site.language),
        updatedAt ? textElement('lastBuildDate', httpDate(updatedAt)) : null,
        element('atom:link', self),
        hub && element('atom:link', { rel: 'hub', href: hub }),
        ...entries.map(item),
      ),
    ),
  )
}

function item(entry: FeedEntry): XmlElement {
  const { translation, sourceLang } = entry
  return element(
    'item',
    {},
    textElement('title', entry.title),
    textElement('link', entry.address),
    element('guid', { isPermaLink: 'false' }, entry.id),
    textElement('pubDate', entry.publishedAt && httpDate(entry.publishedAt)),
    textElement('atom:updated', entry.updatedAt),
    ...entry.authors.map((name) => textElement('dc:creator', name)),
    translation && textElement('dc:contributor', translation.author),
    textElement('dc:language', entry.lang),
    textElement('dc:source', entry.source.url),
    translation && originalLink(translation.original, sourceLang),
    ...entry.tags.map((tag) => textElement('category', tag)),
    sourceTypeOf(translation),
    textElement('description', entry.summary && asHtml(entry.summary)),
    textElement('content:encoded', entry.html),
    ...entry.images.map(mediaContent),
  )
}

function originalLink(href: string, hreflang: string | null): XmlElement {
  return element('atom:link', { rel: 'alternate', type: 'text/html', hreflang, href })
}

// Marks what a program wrote.
function sourceTypeOf(translation: FeedTranslation | null): XmlElement | null {
  const term = translation?.sourceType
  return term ? element('category', { domain: sourceTypeScheme }, term) : null
}

// Feed readers take a description for HTML, so no sign of the text may become a tag.
function asHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

// https://www.rssboard.org/media-rss
function mediaContent(image: FeedEntry['images'][number]): XmlElement {
  const { url, alt, width, height } = image
  return element(
    'media:content',
    { url, medium: 'image', width, height },
    textElement('media:description', alt),
    'credit' in image ? textElement('media:credit', image.credit) : null,
  )
}

// The date format of RFC 822, which HTTP uses as well.
function httpDate(instant: string): string {
  return new Date(instant).toUTCString()
}
