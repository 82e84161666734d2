import type { Page } from '../page/page.ts'
import { elementsIn, type Element } from '../tree/dom.ts'
import { writeOutPicture } from './character-picture.ts'
import { writeOutFormula } from './formula.ts'
import { writeOutAddress } from './protected-address.ts'

type Found = Record<'formulas' | 'pictures' | 'addresses', Element[]>

/**
 * Writes out what a page says in another way than by characters, so that all later steps read it as text: formulas,
 * pictures of characters, protected e-mail addresses. Changes the page's tree. Walks it once.
 */
export function writeOut({ document }: Page): void {
  const found: Found = { formulas: [], pictures: [], addresses: [] }
  for (const element of elementsIn(document.body)) sort(element, found)
  for (const element of found.formulas) writeOutFormula(element)
  for (const element of found.addresses) writeOutAddress(element)
  for (const element of found.pictures) writeOutPicture(element)
}

function sort(element: Element, found: Found): void {
  const name = element.localName
  if (name === 'math') found.formulas.push(element)
  else if (name === 'img' || name === 'amp-img') found.pictures.push(element)
  else if (element.hasAttribute('data-cfemail')) found.addresses.push(element)
}
