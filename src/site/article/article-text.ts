import type { StoredArticle } from '../../article/article.ts'
import { plainText } from '../../article/plain-text.ts'

/** Prints an article as a page of plain text: title, lede, body and source, a blank line between them. */
export function articleText({ title, lede, body, source }: StoredArticle): string {
  const parts = [title, lede, plainText(body), source.url]
  return `${parts.filter((part) => part !== null && part !== '').join('\n\n')}\n`
}
