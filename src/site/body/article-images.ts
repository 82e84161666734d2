import type { LeadImage } from '../../article/article-content.ts'
import type { StoredArticle } from '../../article/article.ts'
import type { Image } from '../../article/body.ts'
import { walk } from '../../article/walk.ts'

/** Lists the pictures of an article, the lead image first, each address once. */
export function articleImages({
  image,
  body,
}: Pick<StoredArticle, 'image' | 'body'>): (LeadImage | Image)[] {
  const images = new Map<string, LeadImage | Image>(image ? [[image.url, image]] : [])
  for (const node of walk(body)) {
    if (node.type === 'image' && !images.has(node.url)) images.set(node.url, node)
  }
  return [...images.values()]
}
