import type { StoredArticle } from '../../article/article.ts'
import type { SafeUrl } from '../../article/safe-url.ts'
import { walk } from '../../article/walk.ts'

/** Lists the addresses of all pictures that the page of an article shows, posters of its embeds among them. */
export function pictureAddresses({
  image,
  body,
}: Pick<StoredArticle, 'image' | 'body'>): SafeUrl[] {
  const addresses = new Set<SafeUrl>(image ? [image.url] : [])
  for (const node of walk(body)) {
    if (node.type === 'image') addresses.add(node.url)
    if (node.type === 'embed' && node.poster) addresses.add(node.poster)
  }
  return [...addresses]
}
