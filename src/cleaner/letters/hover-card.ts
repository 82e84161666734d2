import type { Page } from '../page/page.ts'
import { blockNames } from '../tree/block-elements.ts'
import { beginningOf, firstNamed, isElement, isText, type Element, type Node } from '../tree/dom.ts'

const minimumName = 3 // characters
const maxCard = 1500
const maxLine = 2000
const maxName = 80
const minimumSentence = 20

/**
 * Drops a card that shows when the pointer is over a name: an element in a sentence, right after the name, that repeats
 * it and holds a picture or links.
 */
export function dropHoverCard(element: Element, page: Page): void {
  const name = nameBefore(element)
  if (!element.parentNode || name === null) return
  const text = flat(element.textContent)
  if (text.length > maxCard || text.length <= name.length || !text.includes(name)) return
  if (!text.startsWith(name) && !hasPictureOrLinks(element)) return
  if (lineAround(element) - text.length - name.length < minimumSentence) return
  page.record(element, 'hover-card', 'card over a name').remove()
}

function hasPictureOrLinks(element: Element): boolean {
  return firstNamed(element, 'img') !== null || element.getElementsByTagName('a').length > 1
}

/** Whether an element in a line may be a card, as it holds a picture or a link. */
export function mayBeCard(element: Element): boolean {
  const { localName } = element
  if (localName !== 'span' && localName !== 'div' && !localName.includes('-')) return false
  const before = inlineBefore(element)
  return before !== null && firstNamed(element, 'img', 'a') !== null
}

/** The words of the element right before another, blanks aside. */
function nameBefore(element: Element): string | null {
  const before = inlineBefore(element)
  if (!before) return null
  const name = flat(before.textContent)
  return name.length >= minimumName && name.length <= maxName ? name : null
}

/** The characters of the block around an element. A `<div>` ends the paragraph that it was in. */
function lineAround(element: Element): number {
  if (element.localName === 'div') {
    const { previousSibling: before, nextSibling: after } = element
    if (isElement(before) && before.localName === 'p' && isText(after))
      return flat(before.textContent + element.textContent + after.data).length
  }
  let block = element.parentElement
  while (block && !blockNames.has(block.localName)) block = block.parentElement
  return block && lineNames.has(block.localName) ? flat(beginningOf(block, maxLine)).length : 0
}

const lineNames = new Set(['p', 'dd', 'td', 'figcaption', 'h2', 'h3', 'blockquote'])

/** The part of a line right before an element, blanks aside. */
function inlineBefore(element: Element): Element | null {
  let node: Node | null = element.previousSibling
  if (isText(node) && node.data.trim() === '') node = node.previousSibling
  if (isElement(node) && node.localName === 'p' && element.localName === 'div')
    node = node.lastChild
  return isElement(node) && !blockNames.has(node.localName) ? node : null
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
