import { weigh } from '../../text/prose.ts'
import { beginningOf, following, holds, isElement, type Element, type Node } from '../tree/dom.ts'
import { isCased } from './names.ts'

const maxBoxes = 4 // around an element
const maxCard = 600 // characters of a card that leads to another story
const maxNodes = 200 // of a card
const minHeadline = 18 // weighed letters of a linked headline
const minWords = 3
const maxSiblings = 12 // that are looked at on each side

/**
 * Whether an element is in a row of cards that lead to other stories: boxes of one look, each with a linked headline.
 *
 * @param ancestors Those of the main heading; a card holds none of them.
 */
export function isInCard(element: Element, ancestors: ReadonlySet<Node>): boolean {
  let box: Element | null = element
  for (let level = 0; box && level < maxBoxes && !ancestors.has(box); level++) {
    if (beginningOf(box, maxCard + 1, maxNodes).length > maxCard) return false
    if (hasHeadline(box, element) && hasTwin(box)) return true
    box = box.parentElement
  }
  return false
}

/** Whether a box has a linked headline outside an element of it, or one in a link around the whole card. */
function hasHeadline(box: Element, apart: Element | null): boolean {
  if (box.localName === 'p') return false
  let node: Node | null = box
  let link: Element | null = null
  for (let count = 0; node && count < maxNodes; count++) {
    if (isElement(node)) {
      if (node.localName === 'a') link = node
      const isApart = !apart || !(holds(apart, node) || holds(node, apart))
      const isLinked = link !== null && holds(link, node)
      const isHeadline = node === link || /^h[2-5]$/.test(node.localName)
      if (isApart && isLinked && isHeadline && isLong(node)) return true
    }
    node = following(node, box)
  }
  return false
}

function isLong(headline: Element): boolean {
  const text = beginningOf(headline, maxCard, maxNodes).trim()
  return weigh(text) >= minHeadline && (text.split(/\s+/u).length >= minWords || !isCased(text))
}

/** Whether a sibling of the same look has a linked headline, too. */
function hasTwin(box: Element): boolean {
  for (const side of ['previousElementSibling', 'nextElementSibling'] as const) {
    let at: Element | null = box[side]
    for (let step = 0; at && step < maxSiblings; step++, at = at[side])
      if (at.localName === box.localName && at.className === box.className)
        if (hasHeadline(at, null)) return true
  }
  return false
}

const minText = 5 // characters of a comment

/** Whether a text of its own follows an element in its box and none precedes it, as in a comment. */
export function opensOwnText(element: Element, ancestors: ReadonlySet<Node>): boolean {
  let at = element
  for (let level = 0; level < maxBoxes - 1; level++) {
    const box = at.parentElement
    if (!box || ancestors.has(box) || at.localName === 'p') return false
    if (hasParagraph(at, 'previousElementSibling')) return false
    if (hasParagraph(at, 'nextElementSibling')) return true
    at = box
  }
  return false
}

function hasParagraph(
  element: Element,
  side: 'previousElementSibling' | 'nextElementSibling',
): boolean {
  let at = element[side]
  for (let step = 0; at && step < maxSiblings; step++, at = at[side])
    if (at.localName === 'p' && beginningOf(at, maxCard, maxNodes).trim().length >= minText)
      return true
  return false
}
