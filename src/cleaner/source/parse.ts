import { Parser } from 'htmlparser2'
import type { PageDocument } from '../tree/dom.ts'
import { TreeDocument, TreeElement, TreeText } from '../tree/tree.ts'
import { pageLimits } from './page-limits.ts'

// oxfmt-ignore
const headNames = new Set(['title', 'meta', 'base', 'link', 'noscript', 'script', 'style', 'template'])

/**
 * Parses a stripped page into a tree, with htmlparser2's tokens and its rules for implied end tags. Does not implement
 * the HTML Standard. As in a browser, every page has a head and a body, and content after `</body>` is kept.
 *
 * Never throws. Linear in the page, as the depth is limited.
 *
 * @returns `null` for a page nested deeper than `pageLimits.depth`. `strip` may count less, as it leaves out `<li>` and
 *   `<td>`, which do not close each other everywhere.
 */
export function parse(html: string): PageDocument | null {
  const builder = new PageBuilder()
  const parser = new Parser(builder, { decodeEntities: true })
  parser.end(html)
  return builder.isTooDeep ? null : builder.document
}

/** Builds a tree from htmlparser2's events. */
class PageBuilder {
  readonly document = new TreeDocument()
  /** The open elements, the innermost last, in step with the parser's own stack. */
  readonly #open: TreeElement[] = []
  isTooDeep = false
  #parser: Parser | null = null
  /** Whether the tag being read is ignored, with its attributes. */
  #isIgnored = false

  onparserinit(parser: Parser): void {
    this.#parser = parser
  }

  onopentagname(name: string): void {
    if (this.#open.length >= pageLimits.depth) {
      this.isTooDeep = true
      this.#parser?.pause()
    }
    const part = this.#documentPart(name)
    this.#open.push(part ?? this.#append(name))
    this.#isIgnored = part !== null && part.localName !== name
  }

  onattribute(name: string, value: string): void {
    if (!this.#isIgnored) this.#open.at(-1)?.addAttribute(name, value)
  }

  onclosetag(): void {
    this.#open.pop()
  }

  ontext(text: string): void {
    const { documentElement, head, body } = this.document
    const top = this.#open.at(-1) ?? documentElement
    if (top !== documentElement && top !== head) top.add(text)
    else if (text.trim() !== '' || body.lastChild instanceof TreeText) body.add(text)
  }

  /** The element for a tag of `html`, `head` or `body`: inside another element, that element; `null` for other tags. */
  #documentPart(name: string): TreeElement | null {
    if (name !== 'html' && name !== 'head' && name !== 'body') return null
    const { documentElement, head, body } = this.document
    const part = name === 'html' ? documentElement : name === 'head' ? head : body
    const top = this.#open.at(-1) ?? documentElement
    return top === documentElement || top === head ? part : top
  }

  #append(name: string): TreeElement {
    const { documentElement, head, body } = this.document
    const top = this.#open.at(-1) ?? documentElement
    const isOutside = top === documentElement || top === head
    const parent = !isOutside ? top : headNames.has(name) && !body.firstChild ? head : body
    const element = new TreeElement(name)
    parent.add(element)
    return element
  }
}
