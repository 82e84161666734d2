import { space } from './characters.ts'
import type { SourceEdit } from './source-edit.ts'
import type { Tag } from './tag-scanner.ts'

/**
 * Cuts the white space between tags that is not rendered: next to the edges of blocks and line breaks, outside `<pre>`.
 * Otherwise more than half of all text nodes would be such space.
 */
export class InterElementSpace {
  /** The start of the text before the next tag. */
  textStart = 0
  readonly #source: string
  readonly #edit: SourceEdit
  #isAtEdge = true
  #preformatted = 0

  constructor(source: string, edit: SourceEdit) {
    this.#source = source
    this.#edit = edit
  }

  /** Notes a range that is cut. */
  skip(start: number, end: number): void {
    if (!this.#isBlank(start)) this.#isAtEdge = false
    else if (this.#isAtEdge) this.#cut(start)
    this.textStart = end
  }

  /** Notes a tag that starts at `start`. */
  tag({ rule: { name, isEdge }, isClosing, end }: Tag, start: number): void {
    if ((isEdge || this.#isAtEdge) && this.#isBlank(start)) this.#cut(start)
    if (name === 'pre') this.#preformatted = Math.max(0, this.#preformatted + (isClosing ? -1 : 1))
    this.#isAtEdge = isEdge
    this.textStart = end
  }

  #cut(end: number): void {
    if (end > this.textStart && this.#preformatted === 0) this.#edit.cut(this.textStart, end)
  }

  #isBlank(end: number): boolean {
    let at = this.textStart
    while (at < end && this.#source.charCodeAt(at) <= space) at++
    return at >= end
  }
}
