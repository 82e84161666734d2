import { wordCount } from '../text/reading-time.ts'
import { articlePath } from './article-address.ts'
import { articleDay } from './article-date.ts'
import type { StoredArticle } from './article.ts'
import { plainText } from './plain-text.ts'

/**
 * Converts an article to the JSON of the HTTP interface, which adds its address, plain text and word count. Linear in
 * the body.
 *
 * @param siteUrl The site's own address, from the configuration and never from a request.
 */
export function canonicalJson(article: StoredArticle, siteUrl: string) {
  const { id, title, ...rest } = article
  const text = plainText(article.body)
  return {
    id,
    url: new URL(articlePath({ id, title, day: articleDay(article) }), siteUrl).href,
    title,
    ...rest,
    text,
    wordCount: wordCount(text, article.lang),
  }
}
