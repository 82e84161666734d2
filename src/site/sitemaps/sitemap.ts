import type { ArticleSummary } from '../../store/tables/article-summary.ts'
import { element, textElement } from '../../text/xml.ts'
import type { SitePlace } from './sitemap-index.ts'
import { urlSet } from './url-set.ts'

const images = { 'xmlns:image': 'http://www.google.com/schemas/sitemap-image/1.1' }

/**
 * Prints the addresses of articles with their pictures. Articles whose sources do not want to be listed are left out.
 *
 * @see https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps
 */
export function sitemap(articles: readonly ArticleSummary[], site: SitePlace): string {
  return urlSet(articles, site, images, ({ storedAt, image }) => [
    textElement('lastmod', storedAt),
    image && element('image:image', {}, textElement('image:loc', image.url)),
  ])
}
