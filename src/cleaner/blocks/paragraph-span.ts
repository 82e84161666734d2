import { isElement, isText, type Element, type Node } from '../tree/dom.ts'
import type { Measure } from '../tree/measure.ts'
import { endsAsSentence } from '../../text/prose.ts'

const minimumText = 80 // weighed letters; shorter spans are runs of a line
const boxes = new Set(['div', 'section', 'article', 'main', 'body'])

/** Says whether a `<span>` is set as a paragraph: whole sentences in a box, nothing but such spans beside it. */
export function isParagraphSpan(element: Element, { text }: Measure): boolean {
  return (
    element.localName === 'span' &&
    text >= minimumText &&
    boxes.has(element.parentElement?.localName ?? '') &&
    standsApart(element.previousSibling, (node) => node.previousSibling) &&
    standsApart(element.nextSibling, (node) => node.nextSibling) &&
    endsAsSentence(element.textContent)
  )
}

function standsApart(beside: Node | null, next: (node: Node) => Node | null): boolean {
  const node = isText(beside) && beside.data.trim() === '' ? next(beside) : beside
  return node === null || (isElement(node) && apart.has(node.localName))
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
