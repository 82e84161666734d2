import { articlePath } from '../../article/address.ts'
import { articleDay } from '../../article/article-day.ts'
import type { ArticleSummary } from '../../store/article-summary.ts'
import { element, textElement, xmlDocument } from '../xml.ts'
import { sitemapNamespace } from './sitemap-index.ts'

/**
 * Prints the addresses of articles with their pictures. Articles whose sources do not want to be listed
 * are left out.
 *
 * @see https://www.sitemaps.org/protocol.html
 * @see https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps
 */
export function sitemap(articles: readonly ArticleSummary[], siteUrl: string): string {
  const namespaces = {
    xmlns: sitemapNamespace,
    'xmlns:image': 'http://www.google.com/schemas/sitemap-image/1.1',
  }
  const listed = articles.filter(({ isNoindex }) => !isNoindex)
  return xmlDocument(
    element(
      'urlset',
      namespaces,
      ...listed.map((article) =>
        element(
          'url',
          {},
          textElement('loc', articleAddress(article, siteUrl)),
          textElement('lastmod', article.storedAt),
          article.image && element('image:image', {}, textElement('image:loc', article.image.url)),
        ),
      ),
    ),
  )
}

/** The absolute address of an article's page. */
export function articleAddress(article: ArticleSummary, siteUrl: string): string {
  const { id, title } = article
  return siteUrl + articlePath({ id, title, day: articleDay(article) })
}
