import type { Figure, Image } from '../../article/body.ts'
import { sourcePicture } from '../model/shown-picture.ts'
import { Picture } from '../ui/picture.tsx'
import type { BodyModel } from './body-model.ts'
import { PhrasingRun } from './phrasing.tsx'

/** How wide pictures of an article are: as the column, or the screen. */
export const figureSizes = '(min-width: 48rem) 48rem, 100vw'

type FigureProps = { figure: Figure; model: BodyModel }

/** One picture or a gallery with its caption and, separate from it, its credit. */
export function FigureBlock({ figure, model }: FigureProps) {
  return (
    <figure>
      <FigurePictures figure={figure} model={model} />
      {(figure.caption.length > 0 || figure.credit) && (
        <figcaption {...model.langAttributesOf.get(figure)}>
          <PhrasingRun nodes={figure.caption} model={model} />
          {figure.credit && <PictureCredit credit={figure.credit} />}
        </figcaption>
      )}
    </figure>
  )
}

/** The pictures of a figure. */
export function FigurePictures({ figure, model }: FigureProps) {
  const shown = (image: Image) => model.pictures.get(image) ?? sourcePicture(image)
  const pictures = figure.children.map((image) => (
    <Picture
      image={shown(image)}
      sizes={figureSizes}
      isFirst={image === model.firstImage}
      langAttributes={model.remainingPictures.has(image) ? model.untranslated : undefined}
    />
  ))
  return pictures.length > 1 ? <div class="gallery">{pictures}</div> : <>{pictures}</>
}

/** Who made a picture, on the line after what it shows. */
export function PictureCredit({ credit }: { credit: string }) {
  return (
    <>
      {' '}
      <small class="credit" dir="auto">
        {credit}
      </small>
    </>
  )
}
