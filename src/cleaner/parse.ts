import { DOMParser } from 'linkedom'
import type { Document, Element } from './dom.ts'

const hasHtml = /<html[\s>]/i
const hasBody = /<body[\s>]/i
const hasHead = /<head[\s>]/i

/**
 * Parses a stripped page with linkedom and mends what linkedom does differently from a browser.
 *
 * Not a spec parser: a page without `<html>` or `<body>` would have an empty body, content after `</body>`
 * or `</html>` would stand outside it. Never prints: its output revives attacks that its input did not show.
 * Bound the page first (`bounds.ts`): nesting costs the square of its depth.
 */
export function parse(html: string): Document {
  const document = parseDocument(framed(html))
  gatherStrays(document)
  return document
}

function parseDocument(html: string): Document {
  // linkedom's types are those of a browser, which this project's types leave out.
  const document: unknown = new DOMParser().parseFromString(html, 'text/html')
  return document as Document
}

/** Gives a fragment the frame that a spec parser would. */
function framed(html: string): string {
  if (hasBody.test(html)) return hasHtml.test(html) ? html : `<html>${html}</html>`
  const headEnd = hasHead.test(html) ? html.search(/<\/head\s*>/i) : -1
  const opening = /<html(?:\s[^<>]{0,4000})?>/i.exec(html)?.[0] ?? '<html>'
  const split = headEnd < 0 ? 0 : html.indexOf('>', headEnd) + 1
  const head =
    headEnd < 0 ? '<head></head>' : html.slice(0, split).replace(/<html[^<>]{0,4000}>/i, '')
  const body = html
    .slice(split)
    .replace(/<html[^<>]{0,4000}>/i, '')
    .replace(/<\/(?:html|body)\s*>/gi, '')
  return `${opening}${head}<body>${body}</body></html>`
}

/** Moves elements that stand beside `<body>` into it. */
function gatherStrays(document: Document): void {
  const { documentElement, head, body } = document
  const strays: Element[] = []
  for (let child = documentElement.firstElementChild; child; child = child.nextElementSibling)
    if (child !== head && child !== body) strays.push(child)
  for (const stray of strays) body.append(stray)
}
