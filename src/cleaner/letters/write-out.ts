import type { Page } from '../page/page.ts'
import { following, isElement, isText, type Element, type Text } from '../tree/dom.ts'
import { writeOutPicture } from './character-picture.ts'
import { isInitial, joinInitial } from './drop-cap.ts'
import { isSetFormula, writeOutFormula, writeOutSetFormula } from './formula.ts'
import { dropAnchors } from './heading-anchor.ts'
import { dropHoverCard, mayBeCard } from './hover-card.ts'
import { dropPhoneCopy, isForPhones } from './phone-copy.ts'
import { writeOutAddress } from './protected-address.ts'
import { dropData, dropShortcodes, mayHoldShortcode } from './shortcode.ts'
import { dropSpokenCopy } from './spoken-copy.ts'

type Found = { texts: Text[] } & Record<
  'formulas' | 'pictures' | 'addresses' | 'unspoken' | 'initials' | 'cards' | 'headings' | 'phones',
  Element[]
>

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
  const found: Found = {
    texts: [],
    formulas: [],
    pictures: [],
    addresses: [],
    unspoken: [],
    initials: [],
    cards: [],
    headings: [],
    phones: [],
  }
  for (let node = following(body, body); node; node = following(node, body)) {
    if (isElement(node)) sort(node, found)
    else if (isText(node) && mayHoldShortcode(node)) found.texts.push(node)
  }
  for (const text of found.texts) dropData(text, page)
  dropShortcodes(found.texts, page)
  for (const element of found.phones) dropPhoneCopy(element, page)
  for (const element of found.cards) dropHoverCard(element, page)
  for (const element of found.headings) dropAnchors(element, page)
  for (const element of found.formulas)
    if (element.localName === 'math') writeOutFormula(element)
    else writeOutSetFormula(element)
  for (const element of found.addresses) writeOutAddress(element)
  for (const element of found.pictures) writeOutPicture(element)
  // A copy for the eye may hold the initial, which is then read as text.
  for (const element of found.unspoken) dropSpokenCopy(element)
  const words = once(() => wordsOf(body))
  for (const element of found.initials) joinInitial(element, words)
}

function sort(element: Element, found: Found): void {
  const name = element.localName
  if (name === 'math' || isSetFormula(element)) found.formulas.push(element)
  else if (name === 'img' || name === 'amp-img') found.pictures.push(element)
  else if (element.hasAttribute('data-cfemail')) found.addresses.push(element)
  else if (element.getAttribute('aria-hidden') === 'true') found.unspoken.push(element)
  else if (isForPhones(element)) found.phones.push(element)
  else if (isInitial(element)) found.initials.push(element)
  else if (name.length === 2 && /^h[1-6]$/.test(name)) found.headings.push(element)
  else if (mayBeCard(element)) found.cards.push(element)
}

function wordsOf(root: Element): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const word of root.textContent.toLowerCase().match(/[\p{L}\p{M}’']+/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function once<Value>(make: () => Value): () => Value {
  let value: Value | null = null
  return () => (value ??= make())
}
