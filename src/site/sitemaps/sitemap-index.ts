import type { Moment } from '../../article/day.ts'
import type { Config } from '../../config/config.ts'
import { element, textElement, xmlDocument } from '../../text/xml.ts'
import { href } from '../address.ts'
import { sitePath } from '../site-languages.ts'
import { siteMap } from '../site-map.ts'

/** A sitemap in the index: its month or day, and when an article in it last changed, if that is known. */
export type SitemapPart = { period: string; changedAt: Moment | null }

export const sitemapNamespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** Where the addresses in a sitemap begin. */
export type SitePlace = Pick<Config['site'], 'url' | 'base'>

/**
 * Prints the index of all sitemaps.
 *
 * @see https://www.sitemaps.org/protocol.html#index
 */
export function sitemapIndex(parts: readonly SitemapPart[], site: SitePlace): string {
  return xmlDocument(
    element(
      'sitemapindex',
      { xmlns: sitemapNamespace },
      ...parts.map(({ period, changedAt }) =>
        element(
          'sitemap',
          {},
          textElement('loc', site.url + sitePath(site, href(siteMap.sitemap, { period }))),
          textElement('lastmod', changedAt),
        ),
      ),
    ),
  )
}
