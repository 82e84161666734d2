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
    const either = new RegExp(`<(/?)${name}(?=[\\s/>])`, 'gi')
    either.lastIndex = from
    let depth = 1
    for (let match = either.exec(this.#html); match; match = either.exec(this.#html)) {
      if (match[1] === '/') depth--
      else if (nesting.has(name)) depth++
      if (depth > 0) continue
      const end = this.#html.indexOf('>', either.lastIndex)
      return { start: match.index, end: end < 0 ? this.#html.length : end + 1 }
    }
    this.#unclosed.add(name)
    // A script or style without an end extends to the end of the page, as in a browser.
    return toTheEnd.has(name) ? { start: this.#html.length, end: this.#html.length } : null
  }
}
