import type { LeadImage } from '../article/article.ts'
import type { Body, Figure } from '../article/body.ts'

/** Completes the lead picture with what the body says about the same one; without any, the body's first stands in. */
export function leadImage(image: LeadImage | null, body: Body): LeadImage | null {
  const figures = body.children.filter((block) => block.type === 'figure')
  const same = image
    ? figures.find((figure) => figure.children.some(({ url }) => nameOf(url) === nameOf(image.url)))
    : figures[0]
  const shown = same ?? openingFigure(body)
  if (!image) return same ? fromFigure(same) : null
  return { ...image, credit: image.credit ?? shown?.credit ?? null }
}

function fromFigure({ children, credit }: Figure): LeadImage | null {
  const [first] = children
  if (!first) return null
  return { url: first.url, alt: first.alt, width: first.width, height: first.height, credit }
}

/** The figure before all text: pages cut their lead picture to other sizes under other names. */
function openingFigure({ children }: Body): Figure | null {
  const [first] = children
  return first?.type === 'figure' ? first : null
}

function nameOf(url: string): string {
  return new URL(url).pathname.split('/').at(-1) ?? ''
}
