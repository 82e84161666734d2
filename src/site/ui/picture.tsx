import type { Image } from '../../article/body.ts'

type PictureProps = {
  image: Pick<Image, 'url' | 'alt' | 'width' | 'height'>
  /** The first picture of a page is fetched at once, every other when it comes near. */
  isFirst?: boolean
}

/** A picture of an article's source, which is not told what page it is seen on. */
export function Picture({ image, isFirst = false }: PictureProps) {
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
    />
  )
}
