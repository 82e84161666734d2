import type { StoredArticle } from '../../article/article.ts'

/** What the inputs of the form of an article's fields have, by their names; a ticked box has `on`. */
export function fieldValues(article: StoredArticle) {
  const { image, source, isAccessibleForFree: free } = article
  return {
    title: article.title,
    lede: article.lede ?? '',
    byline: article.byline.join('\n'),
    agencies: article.agencies.join('\n'),
    publishedAt: article.publishedAt ?? '',
    modifiedAt: article.modifiedAt ?? '',
    section: article.section ?? '',
    tags: article.tags.join('\n'),
    imageUrl: image?.url ?? '',
    imageAlt: image?.alt ?? '',
    imageCredit: image?.credit ?? '',
    lang: article.lang,
    sourceName: source.name,
    isAccessibleForFree: free === null ? '' : free ? 'yes' : 'no',
    isTruncated: article.isTruncated ? 'on' : '',
    isNoindex: article.isNoindex ? 'on' : '',
    isTdmReserved: article.isTdmReserved ? 'on' : '',
  }
}

export type FormField = keyof ReturnType<typeof fieldValues>
