import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node

/** The texts of a page's `h1` elements. Shares no code with the cleaner. */
export function ownHeadings(html: string): string[] {
  const headings: string[] = []
  const gather = (node: Node): void => {
    if (!('childNodes' in node)) return
    if (defaultTreeAdapter.isElementNode(node) && node.tagName === 'h1')
      headings.push(textOf(node).replace(/\s+/g, ' ').trim())
    for (const child of node.childNodes) gather(child)
  }
  gather(parse(html))
  return headings.filter((text) => text !== '')
}

function textOf(node: Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value
  const texts = 'childNodes' in node ? node.childNodes.map(textOf) : []
  return texts.join('')
}
