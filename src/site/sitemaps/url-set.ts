import { articlePath } from '../../article/article-address.ts'
import { articleDay } from '../../article/article-date.ts'
import type { SitemapArticle } from '../../store/sitemap-articles.ts'
import { primaryLanguage } from '../../text/language-tag.ts'
import { element, textElement, xmlDocument, type XmlElement, type XmlNode } from '../../text/xml.ts'
import { languageVersions } from '../article/language-versions.ts'
import { shownHeadline } from '../model/shown-headline.ts'
import { sitemapNamespace } from './sitemap-index.ts'

/** What sitemaps need to know of the site in one of its languages. */
export type SitemapSite = {
  /** The origin. */
  url: string
  /** A BCP 47 tag. */
  language: string
  /** All languages of the site, the main one first, with what the paths of pages in them begin with. */
  versions: readonly { tag: string; base: string }[]
}

const alternates = { 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' }

/**
 * Prints the addresses of articles in a language of the site, each with what `about` adds and with the addresses of the
 * same article in other languages. It leaves out:
 *
 * - Articles whose sources do not want to be listed.
 * - In a further language of the site, those that are not to be read in it.
 * - In the main language, those that are only to be read in another language of the site.
 *
 * @param extension The namespace of what `about` prints, by its prefix.
 * @see https://www.sitemaps.org/protocol.html
 * @see https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap
 */
export function urlSet(
  articles: readonly SitemapArticle[],
  site: SitemapSite,
  extension: Readonly<Record<`xmlns:${string}`, string>>,
  about: (article: SitemapArticle) => readonly XmlNode[],
): string {
  const entries = articles
    .filter((article) => !article.isNoindex && isListed(article, site))
    .map((article) =>
      element('url', {}, textElement('loc', addressOf(article, site)), ...about(article)),
    )
  const namespaces = { xmlns: sitemapNamespace, ...alternates, ...extension }
  return xmlDocument(element('urlset', namespaces, ...entries))
}

function isListed({ lang, translated }: SitemapArticle, { language, versions }: SitemapSite) {
  const own = primaryLanguage(lang)
  if (translated || own === primaryLanguage(language)) return true
  return language === versions[0]?.tag && !versions.some(({ tag }) => primaryLanguage(tag) === own)
}

function addressOf(article: SitemapArticle, { url, language, versions }: SitemapSite): string {
  const base = versions.find(({ tag }) => tag === language)?.base ?? ''
  return url + base + pathOf(article)(shownHeadline(article, language).title.text)
}

function pathOf(article: SitemapArticle): (title: string) => string {
  const { id } = article
  const day = articleDay(article)
  return (title) => articlePath({ id, title, day })
}

/** Links to all pages of an article in different languages, itself among them; none if there is only one. */
export function alternateLinks(article: SitemapArticle, site: SitemapSite): XmlElement[] {
  const { translations } = article
  const { pages } = languageVersions(
    { original: article, translations },
    pathOf(article),
    site.versions,
  )
  return pages.map(({ lang, path }) =>
    element('xhtml:link', { rel: 'alternate', hreflang: lang, href: site.url + path }),
  )
}
