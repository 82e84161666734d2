import { tidyLine } from '../../text/tidy-text.ts'
import { childNodes, following, isElement, isText, type Element } from './dom.ts'

const maxLength = 6000 // characters read of one element

// Inline elements; any other element separates words.
const inline = new Set(
  'a abbr b bdi bdo cite code data dfn em font i ins kbd mark q rb rp rt rtc ruby s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)

const controls = new Set(['button', 'select', 'textarea'])
const readings = new Set(['rt', 'rp', 'rtc'])

/**
 * Whether an element holds the pronunciation of a word, which is not part of the text. A reading in brackets of its own
 * is.
 */
export function isReading(element: Element): boolean {
  const name = element.localName
  return readings.has(name) && !(name === 'rt' && /^\s*[(（〈［[]/.test(element.textContent))
}

/**
 * An element's text on one line, with a space at the edges of blocks and at line breaks. Hidden elements, form
 * controls and the readings of ruby are left out.
 *
 * @param boundary The text to put between inline elements without a space between, as in `<b>A</b><i>B</i>`.
 * @param enough The number of characters after which reading stops, white space between tags included.
 */
export function textOf(element: Element, boundary = '', enough = maxLength): string {
  let text = ''
  let node = following(element, element)
  while (node && text.length < enough) {
    let isSkipped = false
    if (isText(node)) text += node.data
    else if (isElement(node)) {
      if (!inline.has(node.localName)) text += ' '
      else if (boundary && /\S$/.test(text)) text += boundary
      isSkipped = node.hasAttribute('hidden') || controls.has(node.localName) || isReading(node)
    }
    node = following(node, element, isSkipped)
  }
  return tidyLine(text, maxLength)
}

const maxLine = 400 // characters of an element's own line; a longer one is a paragraph

/**
 * The first line of text directly in an element, outside the blocks inside it.
 *
 * @returns The empty string when there is no such text, or when it is too long for a line.
 */
export function ownLine(element: Element): string {
  let line = ''
  let hasOwn = false
  for (const child of childNodes(element)) {
    if (line.length > maxLine) return ''
    if (isElement(child) && !inline.has(child.localName)) {
      if (hasOwn) break
      line = ''
    } else {
      hasOwn ||= isText(child) && /\p{L}/u.test(child.data)
      line += isElement(child) ? ` ${textOf(child, '', maxLine)}` : isText(child) ? child.data : ''
    }
  }
  return hasOwn ? tidyLine(line, maxLength) : ''
}
