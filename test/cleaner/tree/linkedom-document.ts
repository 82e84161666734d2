import { DOMParser } from 'linkedom/worker'
import { parse } from '../../../src/cleaner/source/parse.ts'
import {
  childNodes,
  isElement,
  isText,
  type PageDocument,
  type Element,
} from '../../../src/cleaner/tree/dom.ts'

/**
 * Makes a linkedom document with the nodes of `parse()`. linkedom's own parser makes others, see
 * `../source/oracle/differences.ts`, and accepts any depth.
 *
 * @returns `null` for a page nested too deep.
 */
export function linkedomDocument(html: string): PageDocument | null {
  const page = parse(html)
  if (!page) return null
  const document = new DOMParser().parseFromString('<html></html>', 'text/html')
  const create = (name: string): Copy => document.createElement(name, undefined)
  fill(document.documentElement, page.documentElement, create)
  return document
}

type Copy = {
  setAttribute(name: string, value: string): void
  append(node: Copy | string): void
}

function fill(copy: Copy, original: Element, create: (name: string) => Copy): void {
  // linkedom puts a new attribute before the others.
  for (const { name, value } of [...original.attributes].reverse()) copy.setAttribute(name, value)
  for (const child of childNodes(original)) {
    if (isText(child)) copy.append(child.data)
    if (!isElement(child)) continue
    const element = create(child.localName)
    fill(element, child, create)
    copy.append(element)
  }
}
