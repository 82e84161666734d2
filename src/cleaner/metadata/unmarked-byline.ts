import { isBlock } from '../tree/block-elements.ts'
import { isElement, isText, type Element, type Node } from '../tree/dom.ts'
import { textOf } from '../tree/text-of.ts'
import { alternativesOf } from '../vocabulary/entries.ts'

const authorPath = new RegExp(`/(?:${alternativesOf('authorPaths')})/`, 'i')
const maxStart = 120 // characters of the text node that begins a byline
const opening = alternativesOf('bylineOpenings')
const noun = alternativesOf('authorNouns')
const bylineStart = new RegExp(
  String.raw`^[\s|·•/–—-]*(?:(?:${opening})(?:[\s:]+\p{Lu}|[\s:]*$)|(?:${noun})\s*(?::|$))`,
  'iu',
)

/** Whether an element is a link to an author's page, or a line that begins like a byline. */
export function mayBeByline(element: Element): boolean {
  if (element.localName === 'a')
    return authorPath.test(element.getAttribute('href')?.slice(0, 300) ?? '') && !isInProse(element)
  for (let child = element.firstChild; child; child = child.nextSibling) {
    // A date or a headline may come before "by".
    const isStart = !child.previousSibling || startsLine(child.previousSibling)
    if (isStart && isText(child) && child.data.length <= maxStart && bylineStart.test(child.data))
      return true
  }
  return false
}

const maxLine = 250 // characters around a link; a longer paragraph is prose that mentions somebody

function isInProse({ parentElement }: Element): boolean {
  return parentElement?.localName === 'p' && textOf(parentElement, '', maxLine + 1).length > maxLine
}

function startsLine(node: Node): boolean {
  return isElement(node) && (node.localName === 'time' || isBlock(node) || node.localName === 'br')
}
