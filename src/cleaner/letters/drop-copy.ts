import type { Page } from '../page/page.ts'
import { blockNames } from '../tree/block-elements.ts'
import { beginningOf, firstNamed, isElement, isText, type Element, type Node } from '../tree/dom.ts'
import { hasSpokenName } from '../tree/spoken-name.ts'
import { phoneOnly, wideOnly } from '../vocabulary/screen-classes.ts'

// One of these is in every such name; most names have none.
const parts = /hid|none|only|visible|show/

/** Whether an element is named as one for small screens alone. Cheap. */
export function isForPhones(element: Element): boolean {
  const name = element.getAttribute('class')
  return name !== null && parts.test(name) && phoneOnly.test(name)
}

/** Drops an element for small screens next to the one that wide screens show in its place. */
export function dropPhoneCopy(element: Element, page: Page): void {
  const beside = [next(element, 'previousSibling'), next(element, 'nextSibling')]
  if (beside.some((node) => isElement(node) && wideOnly.test(node.className)))
    page.record(element, 'phone-copy', 'copy for small screens').remove()
}

const icon = /(?:^|[\s_-])(?:icon|material|fa|glyph)/i
const maxSpoken = 300 // characters

/**
 * Keeps the words for the eye where a page gives them twice: one copy hidden from screen readers, the other for them
 * alone. Otherwise both would be taken for hidden.
 */
export function dropSpokenCopy(hidden: Element): void {
  const text = hidden.textContent
  const words = text.trim()
  if (!/[\p{L}\p{N}]/u.test(words) || words.includes('_') || words.length > maxSpoken) return
  if (hidden.localName === 'i' || icon.test(hidden.className)) return
  if (firstNamed(hidden, 'a', 'img', 'button', 'p', 'div')) return
  const spoken = [next(hidden, 'nextSibling'), next(hidden, 'previousSibling')].find(
    (node) => isElement(node) && hasSpokenName(node) && node.textContent.trim() !== '',
  )
  if (!spoken && !isInWord(hidden, text)) return
  spoken?.remove()
  hidden.replaceWith(text)
}

/** Whether a word goes on from an element into the text after it or before it. */
function isInWord({ previousSibling: before, nextSibling: after }: Element, text: string): boolean {
  return (
    (isText(after) && /^\p{Ll}/u.test(after.data) && /\p{L}$/u.test(text)) ||
    (isText(before) && /\p{L}$/u.test(before.data) && /^\p{Ll}/u.test(text))
  )
}

/** Whether an element in a line may be a card over the name before it, as it holds a picture or a link. */
export function mayBeCard(element: Element): boolean {
  const { localName } = element
  if (localName !== 'span' && localName !== 'div' && !localName.includes('-')) return false
  return inlineBefore(element) !== null && firstNamed(element, 'img', 'a') !== null
}

const minimumName = 3 // characters
const maxName = 80
const maxCard = 1500
const maxLine = 2000
const minimumSentence = 20

/**
 * Drops a card that shows when the pointer is over a name: an element in a sentence, right after the name, that repeats
 * it and holds a picture or links.
 */
export function dropHoverCard(element: Element, page: Page): void {
  const before = inlineBefore(element)
  if (!element.parentNode || !before) return
  const name = flat(before.textContent)
  if (name.length < minimumName || name.length > maxName) return
  const text = flat(element.textContent)
  if (text.length > maxCard || text === name || !text.includes(name)) return
  const isCard =
    text.startsWith(name) ||
    firstNamed(element, 'img') !== null ||
    element.getElementsByTagName('a').length > 1
  if (!isCard || lineAround(element) - text.length - name.length < minimumSentence) return
  page.record(element, 'hover-card', 'card over a name').remove()
}

/** The characters of the block around an element. A `<div>` ends the paragraph that it was in. */
function lineAround(element: Element): number {
  const { localName, previousSibling: before, nextSibling: after } = element
  if (localName === 'div' && isElement(before) && before.localName === 'p' && isText(after))
    return flat(before.textContent + element.textContent + after.data).length
  let block = element.parentElement
  while (block && !blockNames.has(block.localName)) block = block.parentElement
  return block && lineNames.has(block.localName) ? flat(beginningOf(block, maxLine)).length : 0
}

const lineNames = new Set(['p', 'dd', 'td', 'figcaption', 'h2', 'h3', 'blockquote'])

/** The part of a line right before an element, blanks aside. */
function inlineBefore(element: Element): Element | null {
  let node = next(element, 'previousSibling')
  if (isElement(node) && node.localName === 'p' && element.localName === 'div')
    node = node.lastChild
  return isElement(node) && !blockNames.has(node.localName) ? node : null
}

/** The next node on one side, blanks aside. */
function next(element: Element, side: 'previousSibling' | 'nextSibling'): Node | null {
  const node = element[side]
  return isText(node) && node.data.trim() === '' ? node[side] : node
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
