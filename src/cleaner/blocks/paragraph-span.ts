import { endsAsSentence } from '../../text/prose.ts'
import { isElement, isText, type Element, type Node } from '../tree/dom.ts'
import type { Measure } from '../tree/measure.ts'

const minimumText = 80 // weighed letters; shorter spans are parts of a line
const boxes = new Set(['div', 'section', 'article', 'main', 'body'])

/** Whether a `<span>` serves as a paragraph: whole sentences in a box, with only blocks or spans next to it. */
export function isParagraphSpan(element: Element, { text }: Measure): boolean {
  return (
    element.localName === 'span' &&
    text >= minimumText &&
    boxes.has(element.parentElement?.localName ?? '') &&
    isApart(element.previousSibling, (node) => node.previousSibling) &&
    isApart(element.nextSibling, (node) => node.nextSibling) &&
    endsAsSentence(element.textContent)
  )
}

function isApart(sibling: Node | null, next: (node: Node) => Node | null): boolean {
  const node = isText(sibling) && sibling.data.trim() === '' ? next(sibling) : sibling
  if (node === null) return true
  // A short span next to it is the beginning or the end of its line.
  const isLine = isElement(node) && (node.localName !== 'span' || endsAsSentence(node.textContent))
  return isLine && apart.has(node.localName)
}

const apart = new Set([
  'span',
  'div',
  'p',
  'br',
  'figure',
  'h2',
  'h3',
  'h4',
  'ul',
  'ol',
  'blockquote',
])
