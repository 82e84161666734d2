import type { ArticleContent } from '../../src/article/article-content.ts'

/** Every address in an article: of links, pictures, embeds. */
export function linksIn({ image, body }: Pick<ArticleContent, 'image' | 'body'>): string[] {
  const found: string[] = []
  JSON.stringify([image, body], (key, value: unknown) => {
    if (key === 'url' && typeof value === 'string') found.push(value)
    return value
  })
  return found
}
