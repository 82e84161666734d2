import { element, textElement, xmlDocument } from '../../text/xml.ts'
import { href } from '../address.ts'
import { feedForms } from '../feed-forms.ts'
import type { Site } from '../model/site.ts'
import { sitePath } from '../site-languages.ts'
import { siteMap } from '../site-map.ts'

const maxShortName = 16 // characters, by the specification

/**
 * Describes the search to browsers.
 *
 * @see https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md
 */
export function openSearch(site: Site): string {
  const { name, tagline, url, language } = site
  const address = (path: string) => url + sitePath(site, path)
  return xmlDocument(
    element(
      'OpenSearchDescription',
      { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
      textElement('ShortName', [...name].slice(0, maxShortName).join('').trim()),
      textElement('LongName', [...name].slice(0, 48).join('').trim()),
      element('Description', {}, tagline || name),
      element('Url', {
        type: 'text/html',
        template: `${address(siteMap.search.path)}?q={searchTerms}`,
      }),
      element('Url', {
        type: feedForms.rss.type,
        template: `${address(href(siteMap.feedOfSearch, { file: feedForms.rss.file }))}?q={searchTerms}`,
      }),
      element('Url', {
        type: 'application/opensearchdescription+xml',
        rel: 'self',
        template: address(siteMap.openSearch.path),
      }),
      element('Image', { width: 192, height: 192, type: 'image/png' }, url + siteMap.icon192.path),
      textElement('Language', language),
      textElement('InputEncoding', 'UTF-8'),
      textElement('OutputEncoding', 'UTF-8'),
    ),
  )
}
