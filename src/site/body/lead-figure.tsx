import type { LeadImage } from '../../article/article.ts'
import { Picture } from '../ui/picture.tsx'
import { PictureCredit } from './figure-block.tsx'

/** The picture above the text of an article. */
export function LeadFigure({ image }: { image: LeadImage }) {
  return (
    <figure>
      <Picture image={image} isFirst />
      {image.credit && (
        <figcaption>
          <PictureCredit credit={image.credit} />
        </figcaption>
      )}
    </figure>
  )
}
