import type { Figure } from '../../article/body.ts'
import type { BodyPage } from './body-model.ts'
import { Picture } from '../ui/picture.tsx'
import { PhrasingRun } from './phrasing.tsx'

/** One picture or a gallery with its caption and, apart from it, its credit. */
export function FigureBlock({ figure, page }: { figure: Figure; page: BodyPage }) {
  const pictures = figure.children.map((image) => (
    <Picture image={image} isFirst={image === page.firstImage} />
  ))
  const isGallery = pictures.length > 1
  return (
    <figure>
      {isGallery ? <div class="gallery">{pictures}</div> : pictures}
      {(figure.caption.length > 0 || figure.credit) && (
        <figcaption {...page.passages.get(figure)}>
          <PhrasingRun nodes={figure.caption} page={page} />
          {figure.credit && <Credit credit={figure.credit} />}
        </figcaption>
      )}
    </figure>
  )
}

/** Who made a picture, on the line after what it shows. */
export function Credit({ credit }: { credit: string }) {
  return (
    <>
      {' '}
      <small class="credit" dir="auto">
        {credit}
      </small>
    </>
  )
}
