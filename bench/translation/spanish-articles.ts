import type { ArticleContent } from '../../src/article/article-content.ts'
import { clean } from '../../src/cleaner/index.ts'
import { primaryLanguage } from '../../src/text/language-tag.ts'
import { pagesIn } from '../cleaner/pages.ts'
import { languages } from './translate-article.ts'

export type SpanishArticle = { readonly id: string; readonly content: ArticleContent }

/** Cleans the pages of a folder and keeps the articles in Spanish. */
export function spanishArticles(folder: string): SpanishArticle[] {
  const now = new Date()
  return pagesIn(folder, Infinity).flatMap(({ id, url, contentType, read }) => {
    const result = clean(read(), { url, contentType, now })
    if (result.outcome === 'refused') return []
    const { content } = result
    return primaryLanguage(content.lang) === languages.source ? [{ id, content }] : []
  })
}
