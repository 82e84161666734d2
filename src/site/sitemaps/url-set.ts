import { articlePath } from '../../article/article-address.ts'
import { articleDay } from '../../article/article-date.ts'
import type { ArticleSummary } from '../../store/tables/article-summary.ts'
import { element, textElement, xmlDocument, type XmlNode } from '../../text/xml.ts'
import { sitemapNamespace } from './sitemap-index.ts'

/**
 * Prints the addresses of articles, each with what `about` adds. Articles whose sources do not want to be listed are
 * left out.
 *
 * @param extension The namespace of what `about` prints, by its prefix.
 * @see https://www.sitemaps.org/protocol.html
 */
export function urlSet(
  articles: readonly ArticleSummary[],
  siteUrl: string,
  extension: Readonly<Record<`xmlns:${string}`, string>>,
  about: (article: ArticleSummary) => readonly XmlNode[],
): string {
  const entries = articles
    .filter(({ isNoindex }) => !isNoindex)
    .map((article) =>
      element('url', {}, textElement('loc', addressOf(article, siteUrl)), ...about(article)),
    )
  return xmlDocument(element('urlset', { xmlns: sitemapNamespace, ...extension }, ...entries))
}

function addressOf(article: ArticleSummary, siteUrl: string): string {
  const { id, title } = article
  return siteUrl + articlePath({ id, title, day: articleDay(article) })
}
