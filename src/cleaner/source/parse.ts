import { decodeHTML, decodeHTMLAttribute } from 'entities/decode'
import type { PageDocument } from '../tree/dom.ts'
import { TreeDocument, TreeElement, TreeText } from '../tree/tree.ts'
import {
  doubleQuote,
  endsName,
  equals,
  exclamation,
  greater,
  isLetter,
  isSpace,
  question,
  singleQuote,
  slash,
} from './characters.ts'
import { pageLimits } from './page-limits.ts'
import { tagRule, type TagRule } from './tag-rules.ts'

/**
 * Parses a page into a tree by the rules of the HTML Standard that matter to an article: tags, comments, character
 * references, end tags that may be left out. Does not repair wrong nesting as a browser does. As in a browser, every
 * page has a head and a body, and content after `</body>` is kept.
 *
 * Never throws. Linear in the page, as the depth is limited. The tree's strings are slices of the page.
 *
 * @returns `null` for a page nested deeper than `pageLimits.depth`. `strip` may count less, as it leaves out `<li>` and
 *   `<dd>`, which do not end each other.
 * @see https://html.spec.whatwg.org/multipage/parsing.html
 */
export function parse(html: string): PageDocument | null {
  const reader = new PageReader(html)
  reader.read()
  return reader.isTooDeep ? null : reader.document
}

/** Reads a page once, from its start to its end, and builds its tree. */
class PageReader {
  readonly document = new TreeDocument()
  isTooDeep = false
  readonly #html: string
  #at = 0
  /** The next `&` that was looked for. */
  #reference = -1
  /** The names of the open tags, the innermost last, and the elements that they opened. */
  readonly #names: string[] = []
  readonly #elements: TreeElement[] = []

  constructor(html: string) {
    this.#html = html
  }

  read(): void {
    const html = this.#html
    let textStart = 0
    for (let at = html.indexOf('<'); at >= 0 && !this.isTooDeep; at = html.indexOf('<', this.#at)) {
      this.#at = at + 1
      const next = html.charCodeAt(at + 1)
      const isTag = isLetter(next) || (next === slash && at + 2 < html.length)
      if (!isTag && next !== exclamation && next !== question) continue
      this.#addText(textStart, at)
      if (next === slash) this.#readEndTag()
      else if (isTag) this.#readStartTag()
      else this.#skipComment(at)
      textStart = this.#at
    }
    this.#addText(textStart, html.length)
  }

  #addText(start: number, end: number, isPlain = false): void {
    if (start >= end) return
    const slice = this.#html.slice(start, end)
    const text = !isPlain && this.#hasReference(start, end) ? decodeHTML(slice) : slice
    const { documentElement, head, body } = this.document
    const top = this.#elements.at(-1) ?? documentElement
    if (top !== documentElement && top !== head) top.add(text)
    else if (text.trim() !== '' || body.lastChild instanceof TreeText) body.add(text)
  }

  /** Whether a range has a `&`. Ranges come in order, so that each character is searched once. */
  #hasReference(start: number, end: number): boolean {
    if (this.#reference < start) {
      const found = this.#html.indexOf('&', start)
      this.#reference = found < 0 ? Infinity : found
    }
    return this.#reference < end
  }

  #skipComment(start: number): void {
    const isComment = this.#html.startsWith('<!--', start)
    // A comment may be as short as `<!-->`.
    const end = this.#html.indexOf(isComment ? '-->' : '>', start + 2)
    this.#at = end < 0 ? this.#html.length : end + (isComment ? 3 : 1)
  }

  #readEndTag(): void {
    const start = this.#at + 1
    const end = this.#html.indexOf('>', start)
    this.#at = end < 0 ? this.#html.length : end + 1
    if (end < 0 || !isLetter(this.#html.charCodeAt(start))) return
    let nameEnd = start + 1
    while (nameEnd < end && !isSpace(this.#html.charCodeAt(nameEnd))) nameEnd++
    const rule = tagRule(this.#html.slice(start, nameEnd))
    const index = rule.isVoid ? -1 : this.#names.lastIndexOf(rule.name)
    if (index >= 0) this.#closeTo(index)
    else if (rule.name === 'p') {
      this.#open(rule, [])
      this.#closeTo(this.#names.length - 1)
    } else if (rule.name === 'br') this.#append(rule, [])
  }

  #readStartTag(): void {
    const html = this.#html
    const start = this.#at
    let at = start + 1
    while (at < html.length && !endsName(html.charCodeAt(at))) at++
    const rule = tagRule(html.slice(start, at))
    this.#at = at
    const attributes: string[] = []
    let isSelfClosing = false
    for (;;) {
      const code = html.charCodeAt(this.#at)
      if (code === greater) break
      if (isSpace(code)) this.#at++
      else if (code === slash) {
        isSelfClosing = this.#isAtEnd()
        this.#at++
      } else if (!this.#readAttribute(attributes)) return
    }
    this.#at++
    this.#open(rule, attributes)
    if (isSelfClosing) {
      if (!rule.isVoid && this.#isForeign()) this.#closeTo(this.#names.length - 1)
    } else if (rule.isText) this.#readTextElement(rule)
  }

  /** Whether only white space is before the end of the tag. */
  #isAtEnd(): boolean {
    let at = this.#at + 1
    while (isSpace(this.#html.charCodeAt(at))) at++
    return this.#html.charCodeAt(at) === greater
  }

  /** Reads an attribute's name and value into a list; `false` if the page ends before the tag does. */
  #readAttribute(attributes: string[]): boolean {
    const html = this.#html
    const start = this.#at
    let at = start + 1
    for (let code = html.charCodeAt(at); at < html.length; code = html.charCodeAt(++at))
      if (endsName(code) || code === equals) break
    const name = html.slice(start, at).toLowerCase()
    while (isSpace(html.charCodeAt(at))) at++
    let value = ''
    if (html.charCodeAt(at) === equals) {
      at++
      while (isSpace(html.charCodeAt(at))) at++
      const quote = html.charCodeAt(at)
      const isQuoted = quote === doubleQuote || quote === singleQuote
      const valueStart = isQuoted ? at + 1 : at
      const end = isQuoted ? html.indexOf(html.charAt(at), valueStart) : this.#unquotedEnd(at)
      if (end < 0) at = html.length
      else {
        value = html.slice(valueStart, end)
        if (this.#hasReference(valueStart, end)) value = decodeHTMLAttribute(value)
        at = isQuoted ? end + 1 : end
      }
    }
    attributes.push(name, value)
    this.#at = at
    return at < html.length
  }

  #unquotedEnd(start: number): number {
    let at = start
    for (
      let code = this.#html.charCodeAt(at);
      at < this.#html.length;
      code = this.#html.charCodeAt(++at)
    )
      if (isSpace(code) || code === greater) break
    return at
  }

  #readTextElement(rule: TagRule): void {
    const end = textEnd(rule.name, this.#html, this.#at)
    this.#addText(this.#at, end, rule.name !== 'title')
    this.#at = end
  }

  #open(rule: TagRule, attributes: readonly string[]): void {
    this.#endImplied(rule)
    const element = this.#append(rule, attributes)
    if (rule.isVoid) return
    this.#names.push(rule.name)
    this.#elements.push(element)
  }

  /** Closes the elements whose end a start tag implies. */
  #endImplied({ ends, within }: TagRule): void {
    if (ends === null) return
    let end = this.#names.length
    for (let index = end - 1; index >= 0; index--) {
      const name = this.#names[index] ?? ''
      if (ends.has(name)) end = index
      else if (within === null || within.has(name)) break
    }
    this.#closeTo(end)
  }

  #closeTo(index: number): void {
    while (this.#names.length > index) {
      this.#names.pop()
      this.#elements.pop()
    }
  }

  /** Appends an element for a tag; the page's own one for `html`, `head` or `body`, outside of other elements. */
  #append({ name, isPart, isHead }: TagRule, attributes: readonly string[]): TreeElement {
    if (this.#names.length >= pageLimits.depth) this.isTooDeep = true
    const { documentElement, head, body } = this.document
    const top = this.#elements.at(-1) ?? documentElement
    const isOutside = top === documentElement || top === head
    if (isPart) {
      const part = name === 'html' ? documentElement : name === 'head' ? head : body
      const element = isOutside ? part : top
      if (element.localName === name) element.addAttributes(attributes)
      return element
    }
    const parent = !isOutside ? top : isHead && !body.firstChild ? head : body
    const element = new TreeElement(name)
    element.addAttributes(attributes)
    parent.add(element)
    return element
  }

  /** Whether the innermost element is in a drawing or formula, where a tag may close itself. */
  #isForeign(): boolean {
    const index = this.#names.findLastIndex((name) => tagRule(name).isForeign !== null)
    return index >= 0 && tagRule(this.#names[index] ?? '').isForeign === true
  }
}

const ends = new Map<string, RegExp>()

/** Where an element that contains only text ends, which is before its end tag; the page's length without one. */
function textEnd(name: string, html: string, start: number): number {
  const end = ends.get(name) ?? new RegExp(`</${name}[>\\s]`, 'gi')
  ends.set(name, end)
  end.lastIndex = start
  return end.exec(html)?.index ?? html.length
}
