import { firstNamed, isElement, isText, type Element, type Node } from '../tree/dom.ts'
import { hasSpokenName } from '../tree/spoken-name.ts'

const icon = /(?:^|[\s_-])(?:icon|material|fa|glyph)/i
const maxText = 300 // characters

/**
 * Keeps the words for the eye where a page gives them twice: one copy hidden from screen readers, the other for them
 * alone. Otherwise both would be taken for hidden.
 */
export function dropSpokenCopy(hidden: Element): void {
  const text = hidden.textContent.trim()
  if (!/[\p{L}\p{N}]/u.test(text) || text.includes('_') || text.length > maxText) return
  if (hidden.localName === 'i' || icon.test(hidden.className)) return
  if (firstNamed(hidden, 'a', 'img', 'button', 'p', 'div')) return
  const spoken = [next(hidden, 'nextSibling'), next(hidden, 'previousSibling')].find(
    (node) => isElement(node) && hasSpokenName(node) && node.textContent.trim() !== '',
  )
  if (!spoken && !isInWord(hidden)) return
  spoken?.remove()
  hidden.replaceWith(hidden.textContent)
}

function next(element: Element, side: 'previousSibling' | 'nextSibling'): Node | null {
  const node = element[side]
  return isText(node) && node.data.trim() === '' ? node[side] : node
}

/** Whether a word goes on from an element into the text after it or before it. */
function isInWord(element: Element): boolean {
  const { previousSibling: before, nextSibling: after } = element
  const text = element.textContent
  return (
    (isText(after) && /^\p{Ll}/u.test(after.data) && /\p{L}$/u.test(text)) ||
    (isText(before) && /\p{L}$/u.test(before.data) && /^\p{Ll}/u.test(text))
  )
}
