import { isBlock } from '../tree/block-elements.ts'
import {
  attribute,
  elementsIn,
  following,
  isElement,
  isText,
  type Element,
  type PageDocument,
} from '../tree/dom.ts'

/** A run of text of a page, or a picture in it, as it was before any step changed the page. */
export type PageBlock = {
  /** The block element directly around a text; a picture's or player's own element. */
  readonly element: Element
  /** At most 1,000 characters; of a picture, what it says in place of itself. */
  readonly text: string
  /** How many elements of the document begin before it. */
  readonly at: number
}

/** The blocks of a page in order, and the tree that they were in. */
export type PageBlocks = {
  readonly blocks: readonly PageBlock[]
  /** The parent of each element, which steps may take away. */
  readonly parents: ReadonlyMap<Element, Element>
}

const maxText = 1000 // characters of a block
/** Elements that show a picture or play something. */
export const pictureTags: ReadonlySet<string> = new Set([
  'img',
  'video',
  'audio',
  'iframe',
  'object',
  'embed',
])

/**
 * Lists the blocks of a page in order: each run of text between the edges of block elements, and each picture. Walks
 * the tree once.
 */
export function pageBlocks({ head, body }: PageDocument): PageBlocks {
  const blocks: { element: Element; text: string; at: number }[] = []
  let at = [...elementsIn(head)].length
  const parents = new Map<Element, Element>()
  const around = new Map<Element, Element>([[body, body]]) // the nearest block of each element, perhaps itself
  let isOpen = false // whether the last block may go on
  for (let node = following(body, body); node; node = following(node, body)) {
    const { parentElement: parent } = node
    if (!parent) continue
    const outer = around.get(parent) ?? body
    if (isElement(node)) {
      at++
      parents.set(node, parent)
      const isOwn = isBlock(node)
      const isPicture = pictureTags.has(node.localName)
      around.set(node, isOwn ? node : outer)
      if (isPicture) blocks.push({ element: node, text: nameOf(node), at })
      isOpen &&= !isOwn && !isPicture
    } else if (isText(node) && !silent.has(parent.localName) && node.data.trim() !== '') {
      const last = blocks.at(-1)
      const goesOn = isOpen && last?.element === outer
      const open = goesOn ? last : { element: outer, text: '', at }
      if (!goesOn) blocks.push(open)
      isOpen = true
      if (open.text.length < maxText) open.text += node.data.slice(0, maxText)
    }
  }
  return { blocks, parents }
}

// Their text is none of the page's.
const silent: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript'])

function nameOf(element: Element): string {
  return attribute(element, 'alt') || attribute(element, 'title')
}
