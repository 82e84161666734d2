import { articlePath } from '../../article/article-address.ts'
import { articleDay } from '../../article/article-date.ts'
import type { ArticleSummary } from '../../store/tables/article-summary.ts'
import { element, textElement, xmlDocument, type XmlNode } from '../../text/xml.ts'
import { sitePath } from '../site-languages.ts'
import { sitemapNamespace, type SitePlace } from './sitemap-index.ts'

/**
 * Prints the addresses of articles, each with what `about` adds. Articles whose sources do not want to be listed are
 * left out.
 *
 * @param extension The namespace of what `about` prints, by its prefix.
 * @see https://www.sitemaps.org/protocol.html
 */
export function urlSet(
  articles: readonly ArticleSummary[],
  site: SitePlace,
  extension: Readonly<Record<`xmlns:${string}`, string>>,
  about: (article: ArticleSummary) => readonly XmlNode[],
): string {
  const entries = articles
    .filter(({ isNoindex }) => !isNoindex)
    .map((article) =>
      element('url', {}, textElement('loc', addressOf(article, site)), ...about(article)),
    )
  return xmlDocument(element('urlset', { xmlns: sitemapNamespace, ...extension }, ...entries))
}

function addressOf(article: ArticleSummary, site: SitePlace): string {
  const { id, title } = article
  return site.url + sitePath(site, articlePath({ id, title, day: articleDay(article) }))
}
