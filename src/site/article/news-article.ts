import type { ImageObject, NewsArticle, Organization, Person, WithContext } from 'schema-dts'
import type { StoredArticle } from '../../article/article.ts'
import { articleImages } from '../body/article-images.ts'
import { siteMap } from '../site-map.ts'
import { changedAt } from './article-times.ts'
import { isSourceName } from './is-source-name.ts'

/**
 * Describes an article to search engines.
 *
 * @param place The absolute address of its page, and who publishes that.
 * @see https://schema.org/NewsArticle
 */
export function newsArticle(
  article: StoredArticle,
  place: { address: string; publisher: { name: string; url: string } },
): WithContext<NewsArticle> {
  const { title, lede, lang, source, publishedAt } = article
  const modifiedAt = changedAt(article)
  const { isAccessibleForFree, section, tags } = article
  const { address, publisher } = place
  const authors = authorsOf(article)
  const images = imagesOf(article)
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    ...(lede && { description: lede }),
    url: address,
    mainEntityOfPage: address,
    ...(lang !== 'und' && { inLanguage: lang }),
    ...(publishedAt && { datePublished: publishedAt }),
    ...(modifiedAt && { dateModified: modifiedAt }),
    ...(authors.length > 0 && { author: authors }),
    ...(images.length > 0 && { image: images }),
    ...(section && { articleSection: section }),
    ...(tags.length > 0 && { keywords: tags }),
    ...(isAccessibleForFree !== null && {
      // What the source charges for is free here, if the whole text was in the page.
      isAccessibleForFree: isAccessibleForFree || !article.isTruncated,
    }),
    isBasedOn: source.url,
    sourceOrganization: { '@type': 'Organization', name: source.name },
    publisher: {
      '@type': 'Organization',
      name: publisher.name,
      url: publisher.url,
      logo: { '@type': 'ImageObject', url: publisher.url + siteMap.icon512.path },
    },
  }
}

function authorsOf({ byline, agencies, source }: StoredArticle): (Person | Organization)[] {
  return [...new Set([...byline, ...agencies])].map((name) => ({
    '@type': agencies.includes(name) || isSourceName(name, source) ? 'Organization' : 'Person',
    name,
  }))
}

function imagesOf(article: StoredArticle): ImageObject[] {
  return articleImages(article).map(({ url, alt, width, height }) => ({
    '@type': 'ImageObject',
    url,
    ...(alt && { caption: alt }),
    ...(width && { width: `${width} px` }),
    ...(height && { height: `${height} px` }),
  }))
}
