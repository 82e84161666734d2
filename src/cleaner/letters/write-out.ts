import type { Page } from '../page/page.ts'
import { elementsIn, type Element } from '../tree/dom.ts'
import { writeOutPicture } from './character-picture.ts'
import { isInitial, joinInitial } from './drop-cap.ts'
import { writeOutFormula } from './formula.ts'
import { writeOutAddress } from './protected-address.ts'
import { dropSpokenCopy } from './spoken-copy.ts'

type Found = Record<'formulas' | 'pictures' | 'addresses' | 'unspoken' | 'initials', Element[]>

/**
 * Writes out what a page says in another way than by characters in a row, so that all later steps read it as text:
 *
 * - formulas, pictures of characters, protected e-mail addresses;
 * - words in two copies, for the eye and for the ear;
 * - initials apart from their words.
 *
 * Changes the page's tree. Walks it once.
 */
export function writeOut({ document }: Page): void {
  const found: Found = { formulas: [], pictures: [], addresses: [], unspoken: [], initials: [] }
  for (const element of elementsIn(document.body)) sort(element, found)
  for (const element of found.formulas) writeOutFormula(element)
  for (const element of found.addresses) writeOutAddress(element)
  for (const element of found.pictures) writeOutPicture(element)
  // A copy for the eye may hold the initial, which is then read as text.
  for (const element of found.unspoken) dropSpokenCopy(element)
  const words = once(() => wordsOf(document.body))
  for (const element of found.initials) joinInitial(element, words)
}

function sort(element: Element, found: Found): void {
  const name = element.localName
  if (name === 'math') found.formulas.push(element)
  else if (name === 'img' || name === 'amp-img') found.pictures.push(element)
  else if (element.hasAttribute('data-cfemail')) found.addresses.push(element)
  else if (element.getAttribute('aria-hidden') === 'true') found.unspoken.push(element)
  else if (isInitial(element)) found.initials.push(element)
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
