const maxPages = 200_000
const maxLineLength = 1_000_000 // characters; a line may have the whole text of its page

/** The addresses that a WACZ file lists as pages. Everything else in it is what those pages loaded, such as frames. */
export class ListedPages {
  readonly #addresses = new Set<string>()

  get isEmpty(): boolean {
    return this.#addresses.size === 0
  }

  has(url: string): boolean {
    return this.#addresses.has(withoutFragment(url))
  }

  /** A page that was listed by an address that led to another one. */
  addTarget(from: string, to: string): void {
    if (this.has(from)) this.#add(URL.parse(to, from)?.href)
  }

  /** Reads a list, a JSON object a line; a line that is none, as the first one, is passed over. */
  async read(chunks: AsyncIterable<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder()
    let rest = ''
    for await (const chunk of chunks) {
      const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
      rest = (lines.pop() ?? '').slice(0, maxLineLength)
      for (const line of lines) this.#addLine(line)
    }
    this.#addLine(rest)
  }

  #addLine(line: string): void {
    try {
      const page: unknown = JSON.parse(line)
      if (typeof page === 'object' && page && 'url' in page && typeof page.url === 'string')
        this.#add(page.url)
    } catch {
      // No page.
    }
  }

  #add(url: string | undefined): void {
    if (url && this.#addresses.size < maxPages) this.#addresses.add(withoutFragment(url))
  }
}

function withoutFragment(url: string): string {
  return (URL.parse(url)?.href ?? url).split('#', 1)[0] ?? ''
}
