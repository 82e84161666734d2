import type { Block, Body, Embed, Figure, List, Phrasing } from './body.ts'

/**
 * Leaves the pictures of a body out, for forms that are read without a network. What is said about them stays: the
 * caption and the credit, or else their alternative texts. Media become links. Linear; the body is not changed.
 */
export function withoutPictures({ type, children }: Body): Body {
  return { type, children: blocksWithout(children) }
}

function blocksWithout(blocks: readonly Block[]): Block[] {
  return blocks.flatMap(blockWithout)
}

function blockWithout(block: Block): Block[] {
  switch (block.type) {
    case 'figure':
      return figureWithout(block)
    case 'embed':
      return [{ ...block, media: null, poster: null } satisfies Embed]
    case 'list':
      return [listWithout(block)]
    case 'blockquote':
    case 'footnoteDefinition':
      return [{ ...block, children: blocksWithout(block.children) }]
    default:
      return [block]
  }
}

function listWithout(list: List): List {
  const children = list.children.map((item) => ({
    ...item,
    children: blocksWithout(item.children),
  }))
  return { ...list, children }
}

function figureWithout(figure: Figure): Figure[] {
  const alt = figure.children.flatMap((image) => (image.alt === '' ? [] : [image.alt])).join(' ')
  const words: Phrasing[] = alt === '' ? [] : [{ type: 'text', value: alt }]
  const caption = figure.caption.length > 0 ? figure.caption : words
  if (caption.length === 0 && figure.credit === null) return []
  return [{ ...figure, children: [], caption }]
}
