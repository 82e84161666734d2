import type { StoredArticle } from '../../article/article.ts'

/**
 * Describes an article to search engines.
 *
 * @param place The absolute address of its page, and who publishes that.
 * @see https://schema.org/NewsArticle
 */
export function newsArticle(
  article: StoredArticle,
  place: { address: string; publisher: { name: string; url: string } },
): object {
  const { title, lede, lang, byline, source, image, publishedAt, modifiedAt } = article
  const { isAccessibleForFree, section, tags } = article
  const { address, publisher } = place
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
    ...(byline.length > 0 && { author: byline.map((name) => ({ '@type': 'Person', name })) }),
    ...(image && { image: { '@type': 'ImageObject', url: image.url, caption: image.alt } }),
    ...(section && { articleSection: section }),
    ...(tags.length > 0 && { keywords: tags }),
    ...(isAccessibleForFree !== null && { isAccessibleForFree }),
    isBasedOn: source.url,
    sourceOrganization: { '@type': 'Organization', name: source.name },
    publisher: { '@type': 'Organization', name: publisher.name, url: publisher.url },
  }
}
