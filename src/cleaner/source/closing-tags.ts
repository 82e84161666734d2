import { endsName, slash } from './characters.ts'

const nesting = new Set(['svg', 'math', 'template', 'object', 'dialog'])
const toTheEnd = new Set(['script', 'style'])

/** Finds closing tags. Remembers the names that have no further closing tag, so that the search stays linear. */
export class ClosingTags {
  readonly #html: string
  readonly #unclosed = new Set<string>()

  constructor(html: string) {
    this.#html = html
  }

  /** The start and end of the closing tag for the element of this name whose opening tag ends at `from`. */
  after(name: string, from: number): { start: number; end: number } | null {
    if (this.#unclosed.has(name)) return null
    const html = this.#html
    const sought = nesting.has(name) ? '<' : '</'
    let depth = 1
    for (let at = html.indexOf(sought, from); at >= 0; at = html.indexOf(sought, at + 1)) {
      const isClosing = html.charCodeAt(at + 1) === slash
      const nameEnd = at + (isClosing ? 2 : 1) + name.length
      if (!isNamed(html, nameEnd, name)) continue
      depth += isClosing ? -1 : 1
      if (depth > 0) continue
      const end = html.indexOf('>', nameEnd)
      return { start: at, end: end < 0 ? html.length : end + 1 }
    }
    this.#unclosed.add(name)
    // A script or style without an end extends to the end of the page, as in a browser.
    return toTheEnd.has(name) ? { start: this.#html.length, end: this.#html.length } : null
  }
}

/** Whether a tag's name, in any case, ends at a position. */
function isNamed(html: string, end: number, name: string): boolean {
  if (!endsName(html.charCodeAt(end))) return false
  for (let index = 1; index <= name.length; index++)
    if ((html.charCodeAt(end - index) | 0x20) !== name.charCodeAt(name.length - index)) return false
  return true
}
