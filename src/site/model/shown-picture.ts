import type { ArticleId } from '../../article/article-address.ts'
import type { Image } from '../../article/body.ts'
import type { Site } from './site.ts'

type SourceImage = Pick<Image, 'url' | 'alt' | 'width' | 'height'>

/** A picture as a page shows it. */
export type ShownPicture = {
  src: string
  /** The same picture in several widths; `null` where there is only one. */
  srcset: string | null
  /** Whether it comes from this site. */
  isOwn: boolean
} & Pick<Image, 'alt' | 'width' | 'height'>

/** A picture where its source has it. */
export function sourcePicture({ url, alt, width, height }: SourceImage): ShownPicture {
  return { src: url, srcset: null, isOwn: false, alt, width, height }
}

/** A picture of an article where the site's readers get it: here, or where its source has it. */
export function shownPicture(
  image: SourceImage,
  article: ArticleId,
  { signPicture }: Pick<Site, 'signPicture'>,
): ShownPicture {
  const picture = sourcePicture(image)
  return signPicture ? { ...picture, ...signPicture(article, image.url), isOwn: true } : picture
}
