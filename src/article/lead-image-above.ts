import type { LeadImage } from './article-content.ts'
import type { StoredArticle } from './article.ts'
import { isSamePicture } from './same-picture.ts'

/**
 * The lead image, if it is to be shown above the text; `null` if the text shows it. A picture at the start of the text
 * may be the same one, cropped and renamed, so it counts as the same.
 */
export function leadImageAbove({
  image,
  body,
}: Pick<StoredArticle, 'image' | 'body'>): LeadImage | null {
  const figures = body.children.filter((block) => block.type === 'figure')
  const isShown = figures.some(({ children }) =>
    children.some(({ url }) => image && isSamePicture(url, image.url)),
  )
  const [first] = body.children
  return isShown || (first?.type === 'figure' && first.children.length > 0) ? null : image
}
