import { blockNames } from './block-elements.ts'
import { isElement, type Element, type Node } from './dom.ts'

const word = /[\p{L}\p{N}]/u
const minimumRest = 16 // characters of the line outside the element
const maxRead = 2000 // characters
const maxSteps = 200 // nodes of the line on each side

/**
 * Whether an element is a part of a sentence. It is in a line, with words outside links on both sides, or on the side
 * where the sentence goes on.
 */
export function isSentencePart(element: Element): boolean {
  if (blockNames.has(element.localName)) return false
  const before = textBeside(element, 'previousSibling')
  const after = textBeside(element, 'nextSibling')
  if (before.length + after.length < minimumRest) return false
  const goesOn = /^[,;]?\s*\p{Ll}/u.test(after)
  const isUnfinished =
    /[\p{Ll},]\s*$/u.test(before) &&
    /[\p{Ll}\p{N}]["”»’)]?[.,;!?]?$/u.test(element.textContent.trimEnd())
  return word.test(before) ? word.test(after) || (isUnfinished && isEnd(after)) : goesOn
}

function isEnd(after: string): boolean {
  return /^[\p{P}\s]*$/u.test(after)
}

/** The words of the line on one side of an element, without those of links. */
export function textBeside(element: Element, side: 'previousSibling' | 'nextSibling'): string {
  const parts: string[] = []
  let length = 0
  let node: Node = element
  for (let step = 0; step < maxSteps && length < maxRead; step++) {
    const sibling: Node | null = node[side]
    if (!sibling) {
      const parent = node.parentElement
      if (!parent || blockNames.has(parent.localName)) break
      node = parent
      continue
    }
    node = sibling
    if (isElement(node) && (blockNames.has(node.localName) || node.localName === 'br')) break
    if (isElement(node) && node.localName === 'a') continue
    const text = node.textContent
    length += text.length
    parts.push(text)
  }
  return (side === 'nextSibling' ? parts : parts.toReversed()).join('')
}
