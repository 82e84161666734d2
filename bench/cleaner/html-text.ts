import { parseHTML } from 'linkedom/worker'
import { isElement, isText, type Element, type Node } from '../../src/cleaner/tree/dom.ts'

/** What an extractor's HTML says, with captions apart. */
export type HtmlText = { text: string; captions: string[] }

const blockNames = new Set(
  `address article aside blockquote body br center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6
   header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul`.split(/\s+/),
)
const silentNames = new Set(['script', 'style', 'template', 'noscript', 'title'])

/**
 * Reads HTML as text with a blank line between blocks; `textContent` would glue the last word of one
 * to the first of the next. Captions are no text of the article and are given apart.
 */
export function htmlText(html: string): HtmlText {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`)
  // linkedom's types are those of a browser.
  const body: unknown = document.body
  const captions: string[] = []
  const text = blocks(body as Element, captions)
  return { text, captions }
}

function blocks(root: Element, captions: string[]): string {
  const pieces: string[] = []
  gather(root, pieces, captions)
  return pieces
    .join('')
    .split('\n')
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .join('\n\n')
}

// Line feeds mark the ends of blocks until the pieces are put together.
function gather(parent: Node, pieces: string[], captions: string[]): void {
  for (let child = parent.firstChild; child; child = child.nextSibling) {
    if (isText(child)) pieces.push(child.data.replace(/\s+/g, ' '))
    if (!isElement(child) || silentNames.has(child.localName)) continue
    if (child.localName === 'figcaption') {
      captions.push(blocks(child, captions))
      continue
    }
    const edge = blockNames.has(child.localName) ? '\n' : ''
    pieces.push(edge)
    gather(child, pieces, captions)
    pieces.push(edge)
  }
}
