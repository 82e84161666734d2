import type { Moment } from '../../article/day.ts'
import { element, textElement, xmlDocument } from '../../text/xml.ts'
import { href } from '../address.ts'
import { siteMap } from '../site-map.ts'

/** A sitemap in the index: its month or day, and when an article in it last changed, if that is known. */
export type SitemapPart = { period: string; changedAt: Moment | null }

export const sitemapNamespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** The path of the sitemap of a month or a day. */
function sitemapPath(period: string): string {
  return href(siteMap.sitemap, { period })
}

/**
 * Prints the index of all sitemaps.
 *
 * @see https://www.sitemaps.org/protocol.html#index
 */
export function sitemapIndex(parts: readonly SitemapPart[], siteUrl: string): string {
  return xmlDocument(
    element(
      'sitemapindex',
      { xmlns: sitemapNamespace },
      ...parts.map(({ period, changedAt }) =>
        element(
          'sitemap',
          {},
          textElement('loc', siteUrl + sitemapPath(period)),
          textElement('lastmod', changedAt),
        ),
      ),
    ),
  )
}
