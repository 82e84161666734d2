import { isBlock } from '../tree/block-elements.ts'
import { isElement, isText, type Element, type Node } from '../tree/dom.ts'
import { textOf } from '../tree/text-of.ts'

const authorPath =
  /\/(?:authors?|autor(?:en|es|i|zy)?|auteurs?|autore|writers?|staff|profiles?|journalists?|reporters?|columnists?|contributors?|editors?|users?|redakteure?|yazar(?:lar)?|people)\//i
const maxStart = 120 // characters of the text that begins a byline
const bylineStart =
  /^[\s|·•/–—-]*(?:(?:(?:written |posted |words |story |text )?by|von|par|por|di|door|af|av|автор|yazar|oleh)(?:[\s:]+\p{Lu}|[\s:]*$)|(?:aut(?:or|eur)(?:in|es?|a)?(?:\/(?:-?in|autor|a))?)\s*(?::|$))/iu

/** A link to a page about an author, or a line that begins as bylines do. */
export function mayBeByline(element: Element): boolean {
  if (element.localName === 'a')
    return (
      authorPath.test(element.getAttribute('href')?.slice(0, 300) ?? '') && !standsInText(element)
    )
  for (let child = element.firstChild; child; child = child.nextSibling) {
    // A date or a headline may stand before "by".
    const isStart = !child.previousSibling || startsLine(child.previousSibling)
    if (isStart && isText(child) && child.data.length <= maxStart && bylineStart.test(child.data))
      return true
  }
  return false
}

const maxLine = 250 // characters around a link; longer is prose that speaks of somebody

function standsInText({ parentElement }: Element): boolean {
  return parentElement?.localName === 'p' && textOf(parentElement, '', maxLine + 1).length > maxLine
}

function startsLine(node: Node): boolean {
  return isElement(node) && (node.localName === 'time' || isBlock(node) || node.localName === 'br')
}
