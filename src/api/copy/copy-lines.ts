import { printCopyCursor, type CopiedItem, type CopyCursor } from '../../store/copy/copied-item.ts'

const partLength = 2_000_000 // characters, after which a part ends as soon as it may
const maxItems = 5000 // so that a part of short rows ends, too
const chunkLength = 65_536

/**
 * Prints a part of a copy as lines of JSON while it is read. The last line tells that the part is whole: how many lines
 * there were, what could not be read, and where the next part begins, `null` at the end of the kind.
 *
 * Lazy: nothing is read before the client has taken what is there, and in memory is what the items hold.
 *
 * @throws What reading the first item throws. What is thrown later breaks the stream off, without a last line.
 */
export async function copyLines(
  items: AsyncGenerator<CopiedItem>,
): Promise<ReadableStream<Uint8Array>> {
  const part = new Part(items)
  let text = await part.next() // what fails at once is a refusal
  const encoder = new TextEncoder()
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      controller.enqueue(encoder.encode(text))
      if (part.isEnded) return controller.close()
      text = await part.next()
    },
    async cancel() {
      await items.return(undefined)
    },
  })
}

class Part {
  readonly #items: AsyncGenerator<CopiedItem>
  readonly #unreadable: string[] = []
  #lines = 0
  #read = 0
  #length = 0
  isEnded = false

  constructor(items: AsyncGenerator<CopiedItem>) {
    this.#items = items
  }

  /** The next lines, and at the end the last one. */
  async next(): Promise<string> {
    let text = ''
    while (text.length < chunkLength) {
      const { done, value } = await this.#items.next()
      if (done) return text + this.#end(null)
      this.#read++
      if (value.fault !== null) this.#unreadable.push(value.fault)
      if (value.line) {
        const line = `${JSON.stringify(value.line)}\n`
        this.#lines++
        this.#length += line.length
        text += line
      }
      const isFull = this.#length >= partLength || this.#read >= maxItems
      if (isFull && value.next) {
        await this.#items.return(undefined)
        return text + this.#end(value.next)
      }
    }
    return text
  }

  #end(next: CopyCursor | null): string {
    this.isEnded = true
    const end = {
      lines: this.#lines,
      next: next && printCopyCursor(next),
      unreadable: this.#unreadable,
    }
    return `${JSON.stringify({ end })}\n`
  }
}
