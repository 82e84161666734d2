import { weigh } from '../../text/prose.ts'
import { firstNamed, holds, isElement, type Element, type Node } from '../tree/dom.ts'
import { textOf } from '../tree/text-of.ts'
import { isCased } from './names.ts'

const maxBoxes = 4 // around an element
const maxCard = 500 // characters of a card that leads to another story
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
    if (textOf(box, '', maxCard + 1).length > maxCard) return false
    if (hasHeadline(box, element) && hasTwin(box)) return true
    box = box.parentElement
  }
  return false
}

function hasHeadline(box: Element, apart: Element | null): boolean {
  if (box.localName === 'p') return false
  const links = box.localName === 'a' ? [box] : box.getElementsByTagName('a')
  return [...links].some((link) => {
    // A link around the whole card holds a heading.
    const isApart = !apart || !(holds(apart, link) || holds(link, apart))
    if (!isApart && !firstNamed(link, 'h2', 'h3', 'h4', 'h5')) return false
    const text = textOf(link, '', maxCard)
    return weigh(text) >= minHeadline && (text.split(' ').length >= minWords || !isCased(text))
  })
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
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling)
      if (before.localName === 'p' && textOf(before).length >= minText) return false
    for (let after = at.nextSibling; after; after = after.nextSibling)
      if (isElement(after) && after.localName === 'p' && textOf(after).length >= minText)
        return true
    at = box
  }
  return false
}
