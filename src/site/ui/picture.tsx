import type { ShownPicture } from '../model/shown-picture.ts'
import type { LangAttributes } from '../model/site.ts'

type PictureProps = {
  image: ShownPicture
  /** How wide it is shown, as the attribute of that name says it. */
  sizes: string
  /** The first picture of a page is fetched at once, all others when they come near. */
  isFirst?: boolean
  /** Of its alternative text. */
  langAttributes?: LangAttributes | undefined
}

/** A picture of an article. If a source is asked for it, that does not learn on what page it is seen. */
export function Picture({ image, sizes, isFirst = false, langAttributes }: PictureProps) {
  const { src, srcset, width, height } = image
  const isSized = width !== null && height !== null
  return (
    <img
      src={src}
      srcset={srcset ?? undefined}
      sizes={srcset === null ? undefined : sizes}
      alt={image.alt}
      class={isSized ? undefined : 'unsized'}
      width={isSized ? width : undefined}
      height={isSized ? height : undefined}
      loading={isFirst ? undefined : 'lazy'}
      decoding="async"
      referrerpolicy={image.isOwn ? undefined : 'no-referrer'}
      {...langAttributes}
    />
  )
}
