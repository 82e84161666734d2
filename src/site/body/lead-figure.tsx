import type { LeadImage } from '../../article/article-content.ts'
import type { ShownPicture } from '../model/shown-picture.ts'
import type { LangAttributes } from '../model/site.ts'
import { Picture } from '../ui/picture.tsx'
import { figureSizes, PictureCredit } from './figure-block.tsx'

type LeadFigureProps = {
  image: ShownPicture & Pick<LeadImage, 'credit'>
  /** Of its alternative text. */
  langAttributes?: LangAttributes
}

/** The picture above the text of an article. */
export function LeadFigure({ image, langAttributes }: LeadFigureProps) {
  return (
    <figure>
      <Picture image={image} sizes={figureSizes} isFirst langAttributes={langAttributes} />
      {image.credit && (
        <figcaption>
          <PictureCredit credit={image.credit} />
        </figcaption>
      )}
    </figure>
  )
}
