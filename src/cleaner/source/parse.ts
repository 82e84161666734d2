import { Parser } from 'htmlparser2'
import { pageLimits } from './page-limits.ts'
import type { PageDocument } from '../tree/dom.ts'
import { TreeDocument, TreeElement, TreeText } from '../tree/tree.ts'

// oxfmt-ignore
const headNames = new Set(['title', 'meta', 'base', 'link', 'noscript', 'script', 'style', 'template'])

/**
 * Parses a stripped page into a tree, with htmlparser2's tokens and its rules of what closes by itself. Not a
 * spec parser, but as a browser would, a page gets a head and a body whatever it was written with, and what
 * stands after `</body>` is shown as well.
 *
 * Never throws. Its cost is linear in the page, as no element stands deeper than the limit.
 *
 * @returns `null` for a page nested deeper than `pageLimits.depth`, which counting its tags before
 *   (`strip.ts`) need not have shown: `<li>` and `<td>` close each other only where lists and tables allow it.
 */
export function parse(html: string): PageDocument | null {
  const builder = new PageBuilder()
  const parser = new Parser(builder, { decodeEntities: true })
  parser.end(html)
  return builder.isTooDeep ? null : builder.document
}

/** Takes htmlparser2's events and makes a tree of them. */
class PageBuilder {
  readonly document = new TreeDocument()
  /** Where nodes go, in step with the parser's own stack; the last of it is the innermost. */
  readonly #open: TreeElement[] = []
  isTooDeep = false
  #parser: Parser | null = null
  /** The tag being read stands for nothing. */
  #isPassedOver = false

  onparserinit(parser: Parser): void {
    this.#parser = parser
  }

  onopentagname(name: string): void {
    if (this.#open.length >= pageLimits.depth) {
      this.isTooDeep = true
      this.#parser?.pause()
    }
    const part = this.#frame(name)
    this.#open.push(part ?? this.#added(name))
    this.#isPassedOver = part !== null && part.localName !== name
  }

  onattribute(name: string, value: string): void {
    if (!this.#isPassedOver) this.#open.at(-1)?.addAttribute(name, value)
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

  /** The part of the page's frame that a tag stands for; a second one, or one inside of something, is none. */
  #frame(name: string): TreeElement | null {
    if (name !== 'html' && name !== 'head' && name !== 'body') return null
    const { documentElement, head, body } = this.document
    const part = name === 'html' ? documentElement : name === 'head' ? head : body
    const top = this.#open.at(-1) ?? documentElement
    return top === documentElement || top === head ? part : top
  }

  #added(name: string): TreeElement {
    const { documentElement, head, body } = this.document
    const top = this.#open.at(-1) ?? documentElement
    const isOutside = top === documentElement || top === head
    const parent = !isOutside ? top : headNames.has(name) && !body.firstChild ? head : body
    const element = new TreeElement(name)
    parent.add(element)
    return element
  }
}
