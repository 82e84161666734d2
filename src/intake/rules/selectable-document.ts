import { DOMParser } from 'linkedom/worker'
import { parse } from '../../cleaner/source/parse.ts'
import {
  childNodes,
  isElement,
  isText,
  type Element,
  type PageDocument,
} from '../../cleaner/tree/dom.ts'

/**
 * Makes a document of linkedom that selects, with the nodes of `parse()`. linkedom's own parser makes others, see
 * `test/cleaner/source/oracle/differences.ts`, and accepts any depth, whose cost grows with its square.
 *
 * @returns `null` for a page nested too deep.
 * @see docs/decisions/0058-site-rules.md
 */
export function selectableDocument(html: string): PageDocument | null {
  const page = parse(html)
  if (!page) return null
  const document = new DOMParser().parseFromString('<html></html>', 'text/html')
  const create = (name: string): Copy => document.createElement(name, undefined)
  fill(document.documentElement, page.documentElement, create)
  return isPage(document) ? document : null
}

// The types of linkedom depend on those of a DOM, which tools have and Workers have not.
function isPage(document: object): document is PageDocument {
  return 'documentElement' in document && 'head' in document && 'body' in document
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
