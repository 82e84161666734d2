import type { LeadImage, StoredArticle } from '../../article/article.ts'
import { isSamePicture } from '../../article/same-picture.ts'

/**
 * The lead image where it is to be shown above the text: not when the text shows it, nor when a picture
 * opens the text, which may be the same in another cut and under another name.
 */
export function leadImageAbove({
  image,
  body,
}: Pick<StoredArticle, 'image' | 'body'>): LeadImage | null {
  const figures = body.children.filter((block) => block.type === 'figure')
  const isShown = figures.some(({ children }) =>
    children.some(({ url }) => image && isSamePicture(url, image.url)),
  )
  return isShown || body.children[0]?.type === 'figure' ? null : image
}
