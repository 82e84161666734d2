import type { StoredArticle } from '../../article/article.ts'
import { plainText } from '../../article/plain-text.ts'

/** Prints an article as plain text: title, lede, body and source, separated by blank lines. */
export function articleText({ title, lede, body, source }: StoredArticle): string {
  const parts = [title, lede, plainText(body), source.url]
  return `${parts.filter((part) => part !== null && part !== '').join('\n\n')}\n`
}
