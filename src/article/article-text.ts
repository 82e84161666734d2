import type { ArticleContent } from './article-content.ts'
import { plainText } from './plain-text.ts'

/**
 * Prints an article as plain text: title, lede, body and source, separated by blank lines.
 *
 * @param origin What is said of a translation, below its title.
 */
export function articleText(
  { title, lede, body, source }: Pick<ArticleContent, 'title' | 'lede' | 'body' | 'source'>,
  origin: string | null = null,
): string {
  const parts = [title, origin, lede, plainText(body), source.url]
  return `${parts.filter((part) => part !== null && part !== '').join('\n\n')}\n`
}
