import type { SitemapArticle } from '../../store/sitemap-articles.ts'
import { element, textElement } from '../../text/xml.ts'
import { alternateLinks, urlSet, type SitemapSite } from './url-set.ts'

const images = { 'xmlns:image': 'http://www.google.com/schemas/sitemap-image/1.1' }

/**
 * Prints the addresses of articles with their pictures. Articles whose sources do not want to be listed are left out.
 *
 * @see https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps
 */
export function sitemap(articles: readonly SitemapArticle[], site: SitemapSite): string {
  return urlSet(articles, site, images, (article) => [
    textElement('lastmod', lastChange(article)),
    ...alternateLinks(article, site),
    article.image && element('image:image', {}, textElement('image:loc', article.image.url)),
  ])
}

function lastChange({ editedAt, translated }: SitemapArticle): string {
  const translatedAt = translated?.translatedAt ?? editedAt
  return translatedAt > editedAt ? translatedAt : editedAt
}
