import { element, textElement, xmlDocument, type XmlElement } from '../../text/xml.ts'
import { feedForms, feedPath } from '../feed-forms.ts'
import { siteMap } from '../site-map.ts'
import type { Feed, FeedEntry } from './feed.ts'

// The required time of the last change, in a feed without entries.
const never = '1970-01-01T00:00:00.000Z'

/**
 * Prints a feed as Atom with whole texts.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4287
 */
export function atom(feed: Feed): string {
  const { site, place, address, updatedAt, entries } = feed
  const self = site.url + feedPath(place, 'atom')
  return xmlDocument(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': site.language },
      textElement('id', self),
      textElement('title', place.title),
      textElement('subtitle', site.tagline),
      textElement('updated', updatedAt ?? never),
      element('link', { rel: 'self', type: feedForms.atom.type, href: self }),
      element('link', { rel: 'alternate', type: 'text/html', href: address }),
      textElement('icon', site.url + siteMap.icon192.path),
      person(site.name),
      ...entries.map(atomEntry),
    ),
  )
}

function atomEntry(entry: FeedEntry): XmlElement {
  const { lang, address, source, html } = entry
  const authors = entry.authors.length > 0 ? entry.authors : [source.name]
  return element(
    'entry',
    { 'xml:lang': lang },
    textElement('id', entry.id),
    textElement('title', entry.title),
    textElement('published', entry.publishedAt),
    textElement('updated', entry.updatedAt),
    element('link', { rel: 'alternate', type: 'text/html', hreflang: lang, href: address }),
    element('link', { rel: 'via', type: 'text/html', hreflang: lang, href: source.url }),
    ...authors.map(person),
    ...entry.tags.map((term) => element('category', { term })),
    textElement('summary', entry.summary),
    element('content', { type: 'html' }, html),
  )
}

function person(name: string): XmlElement {
  return element('author', {}, textElement('name', name))
}
