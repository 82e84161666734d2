import type { Phrasing } from '../../article/body.ts'
import { isBlock } from '../block-elements.ts'
import { isElement, isText, type Element, type Node } from '../dom.ts'
import type { Page } from '../page.ts'
import { Line, type Mark } from './line.ts'
import { linkMark } from './link.ts'

const marks = new Map<string, Mark>([
  ['b', { type: 'strong' }],
  ['strong', { type: 'strong' }],
  ['em', { type: 'emphasis' }],
  ['i', { type: 'emphasis' }],
  ['cite', { type: 'emphasis' }],
  ['dfn', { type: 'emphasis' }],
  ['var', { type: 'emphasis' }],
  ['del', { type: 'delete' }],
  ['s', { type: 'delete' }],
  ['strike', { type: 'delete' }],
  ['code', { type: 'inlineCode' }],
  ['kbd', { type: 'inlineCode' }],
  ['samp', { type: 'inlineCode' }],
  ['tt', { type: 'inlineCode' }],
])

/** The mark that an element sets its text in, or `null`. */
export function markOf(element: Element, page: Page): Mark | null {
  return element.localName === 'a'
    ? linkMark(element, page)
    : (marks.get(element.localName) ?? null)
}

/**
 * Reads all text inside an element as one run of phrasing, block ends as spaces; for captions and cells.
 *
 * @param isLeftOut Elements whose inside is not read.
 */
export function phrasingOf(
  root: Element,
  page: Page,
  isLeftOut: (element: Element) => boolean = () => false,
): Phrasing[] {
  const line = new Line()
  const open: { element: Element; mark: Mark | null }[] = []
  let node: Node | null = root.firstChild
  for (;;) {
    if (node === null) {
      const done = open.pop()
      if (!done) return line.take().nodes
      if (done.mark) line.close(done.mark.type)
      if (isBlock(done.element)) line.text(' ')
      node = done.element.nextSibling
    } else if (isElement(node) && !isLeftOut(node) && node.localName !== 'noscript') {
      if (node.localName === 'br' || isBlock(node)) line.text(' ')
      const mark: Mark | null = markOf(node, page)
      open.push({ element: node, mark: mark && line.open(mark) ? mark : null })
      node = node.firstChild
    } else {
      if (isText(node)) line.text(node.data)
      node = node.nextSibling
    }
  }
}
