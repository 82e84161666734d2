import type { Page } from '../page/page.ts'
import { following, isElement, isText, type Element, type Text } from '../tree/dom.ts'
import { writeOutPicture } from './character-picture.ts'
import { isInitial, joinInitial } from './drop-cap.ts'
import {
  dropHoverCard,
  dropPhoneCopy,
  dropSpokenCopy,
  isForPhones,
  mayBeCard,
} from './drop-copy.ts'
import { isSetFormula, writeOutFormula } from './formula.ts'
import { dropAnchors } from './heading-anchor.ts'
import { writeOutAddress } from './protected-address.ts'
import { dropShortcodes, mayHoldShortcode } from './shortcode.ts'

const kinds = [
  'phones',
  'cards',
  'headings',
  'formulas',
  'addresses',
  'pictures',
  // A copy for the eye may hold an initial, which is then read as text.
  'unspoken',
  'initials',
] as const
type Kind = (typeof kinds)[number]

/**
 * Writes out what a page says in another way than by characters in a row, so that all later steps read it as text:
 *
 * - formulas, pictures of characters, protected e-mail addresses;
 * - words in two copies, for the eye and for the ear;
 * - initials apart from their words.
 *
 * Drops what is in a line and no part of it: cards over a name, signs of headings, shortcodes, data, copies for small
 * screens.
 *
 * Changes the page's tree. Walks it once.
 */
export function writeOut(page: Page): void {
  const { body } = page.document
  const texts: Text[] = []
  const found = new Map<Kind, Element[]>(kinds.map((kind) => [kind, []]))
  for (let node = following(body, body); node; node = following(node, body)) {
    if (isText(node) && mayHoldShortcode(node)) texts.push(node)
    const kind = isElement(node) ? kindOf(node) : null
    if (kind && isElement(node)) found.get(kind)?.push(node)
  }
  dropShortcodes(texts, page)
  let words: ReadonlyMap<string, number> | null = null
  const steps: Record<Kind, (element: Element) => void> = {
    phones: (element) => dropPhoneCopy(element, page),
    cards: (element) => dropHoverCard(element, page),
    headings: (element) => dropAnchors(element, page),
    formulas: writeOutFormula,
    addresses: writeOutAddress,
    pictures: writeOutPicture,
    unspoken: dropSpokenCopy,
    initials: (element) => joinInitial(element, () => (words ??= wordsOf(body))),
  }
  for (const [kind, elements] of found) for (const element of elements) steps[kind](element)
}

function kindOf(element: Element): Kind | null {
  const name = element.localName
  if (name === 'math' || isSetFormula(element)) return 'formulas'
  if (name === 'img' || name === 'amp-img') return 'pictures'
  if (element.hasAttribute('data-cfemail')) return 'addresses'
  if (element.getAttribute('aria-hidden') === 'true') return 'unspoken'
  if (isForPhones(element)) return 'phones'
  if (isInitial(element)) return 'initials'
  if (name.length === 2 && /^h[1-6]$/.test(name)) return 'headings'
  return mayBeCard(element) ? 'cards' : null
}

function wordsOf(root: Element): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const word of root.textContent.toLowerCase().match(/[\p{L}\p{M}’']+/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
