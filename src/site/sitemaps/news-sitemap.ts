import type { SitemapArticle } from '../../store/sitemap-articles.ts'
import { canonicalTag } from '../../text/language-tag.ts'
import { element, textElement } from '../../text/xml.ts'
import { shownHeadline } from '../model/shown-headline.ts'
import { urlSet, type SitemapSite } from './url-set.ts'

/** How far back a news sitemap may reach, and how many articles it may hold. */
export const newsSitemapLimits = { hours: 48, articles: 1000 } as const

const news = { 'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9' }

/**
 * Prints the newest articles for news search, in the words that readers see. It leaves out articles without a time of
 * publication, and those that `urlSet` leaves out.
 *
 * @see https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 */
export function newsSitemap(
  articles: readonly SitemapArticle[],
  site: SitemapSite & { name: string },
): string {
  const published = articles.filter(({ publishedAt }) => publishedAt !== null)
  return urlSet(published, site, news, (article) => {
    const { title } = shownHeadline(article, site.language)
    return [
      element(
        'news:news',
        {},
        element(
          'news:publication',
          {},
          textElement('news:name', site.name),
          textElement('news:language', newsLanguage(title.lang, site.language)),
        ),
        textElement('news:publication_date', article.publishedAt),
        textElement('news:title', title.text),
      ),
    ]
  })
}

// An ISO 639 code. Only Chinese is distinguished by its script.
function newsLanguage(lang: string, siteLanguage: string): string {
  const tag = canonicalTag(lang)
  const { language, script } = new Intl.Locale(tag === 'und' ? siteLanguage : tag).maximize()
  if (language !== 'zh') return language
  return script === 'Hant' ? 'zh-tw' : 'zh-cn'
}
