import type { Image } from '../../article/body.ts'
import type { LangAttributes } from '../model/site.ts'

type PictureProps = {
  image: Pick<Image, 'url' | 'alt' | 'width' | 'height'>
  /** The first picture of a page is fetched at once, all others when they come near. */
  isFirst?: boolean
  /** Of its alternative text. */
  langAttributes?: LangAttributes | undefined
}

/** A picture from an article's source, which does not learn on what page it is seen. */
export function Picture({ image, isFirst = false, langAttributes }: PictureProps) {
  const { width, height } = image
  const isSized = width !== null && height !== null
  return (
    <img
      src={image.url}
      alt={image.alt}
      class={isSized ? undefined : 'unsized'}
      width={isSized ? width : undefined}
      height={isSized ? height : undefined}
      loading={isFirst ? undefined : 'lazy'}
      decoding="async"
      referrerpolicy="no-referrer"
      {...langAttributes}
    />
  )
}
