import { sourceTypeScheme } from '../../article/digital-source-type.ts'
import { element, textElement, xmlDocument, type XmlElement } from '../../text/xml.ts'
import { feedForms, feedPath } from '../feed-forms.ts'
import { siteMap } from '../site-map.ts'
import type { Feed, FeedEntry, FeedTranslation } from './feed.ts'

// The required time of the last change, in a feed without entries.
const never = '1970-01-01T00:00:00.000Z'

/**
 * Prints a feed as Atom with whole texts.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4287
 */
export function atom(feed: Feed): string {
  const { site, place, address, hub, updatedAt, entries } = feed
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
      hub && element('link', { rel: 'hub', href: hub }),
      element('link', { rel: 'alternate', type: 'text/html', href: address }),
      textElement('icon', site.url + siteMap.icon192.path),
      person(site.name),
      ...entries.map(atomEntry),
    ),
  )
}

function atomEntry(entry: FeedEntry): XmlElement {
  const { lang, sourceLang, address, source, html, translation } = entry
  const authors = entry.authors.length > 0 ? entry.authors : [source.name]
  // What a translation leaves in the original.
  const inOriginal = (remains: boolean | undefined) => ({ 'xml:lang': remains ? sourceLang : null })
  return element(
    'entry',
    { 'xml:lang': lang },
    textElement('id', entry.id),
    element('title', inOriginal(translation?.remains.title), entry.title),
    textElement('published', entry.publishedAt),
    textElement('updated', entry.updatedAt),
    link('alternate', address, lang),
    translation && link('alternate', translation.original, sourceLang),
    link('via', source.url, sourceLang),
    ...authors.map((name) => person(name)),
    translation && person(translation.author, 'contributor'),
    ...entry.tags.map((term) => element('category', { term })),
    sourceTypeOf(translation),
    entry.summary && element('summary', inOriginal(translation?.remains.summary), entry.summary),
    element('content', { type: 'html' }, html),
  )
}

function link(rel: 'alternate' | 'via', href: string, hreflang: string | null): XmlElement {
  return element('link', { rel, type: 'text/html', hreflang, href })
}

// Marks what a program wrote.
function sourceTypeOf(translation: FeedTranslation | null): XmlElement | null {
  const term = translation?.sourceType
  return term ? element('category', { scheme: sourceTypeScheme, term }) : null
}

function person(name: string, role: 'author' | 'contributor' = 'author'): XmlElement {
  return element(role, {}, textElement('name', name))
}
