/** A value of a property list that is not read yet. */
export type PlistReference = number

/**
 * Reads single values of a binary property list.
 *
 * Only what is asked for is read and copied. Parsers of the whole list follow every reference, so 138 bytes of lists
 * that name each other twice keep them busy for minutes; and they copy every picture of a web archive.
 *
 * @see https://opensource.apple.com/source/CF/CF-1153.18/CFBinaryPList.c.auto.html
 */
export class BinaryPlist {
  readonly #bytes: Uint8Array
  readonly #view: DataView
  readonly #offsetSize: number
  readonly #referenceSize: number
  readonly #table: number
  readonly root: PlistReference

  /** @throws {RangeError} For a file without the trailer of a property list. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const trailer = bytes.length - 32
    this.#offsetSize = this.#view.getUint8(trailer + 6)
    this.#referenceSize = this.#view.getUint8(trailer + 7)
    this.root = this.#number(trailer + 16, 8)
    this.#table = this.#number(trailer + 24, 8)
  }

  /**
   * The value of a key; `null` if the value that should hold it is no dictionary, or has no such key.
   *
   * @throws {RangeError} For a damaged list, as do the other methods.
   */
  member(of: PlistReference, key: string): PlistReference | null {
    const { kind, count, start } = this.#object(of)
    if (kind !== kinds.dictionary) return null
    const size = this.#referenceSize
    for (let at = 0; at < Math.min(count, maxKeys); at++)
      if (this.text(this.#number(start + at * size, size)) === key)
        return this.#number(start + (count + at) * size, size)
    return null
  }

  /** A text; `null` for a value of another kind. */
  text(of: PlistReference): string | null {
    const { kind, count, start } = this.#object(of)
    if (kind === kinds.ascii) return new TextDecoder().decode(this.#slice(start, count))
    if (kind === kinds.utf16)
      return new TextDecoder('utf-16be').decode(this.#slice(start, 2 * count))
    return null
  }

  /** Data; `null` for a value of another kind. */
  data(of: PlistReference): Uint8Array<ArrayBuffer> | null {
    const { kind, count, start } = this.#object(of)
    return kind === kinds.data ? new Uint8Array(this.#slice(start, count)) : null
  }

  #object(reference: PlistReference): { kind: number; count: number; start: number } {
    const at = this.#number(this.#table + reference * this.#offsetSize, this.#offsetSize)
    const mark = this.#view.getUint8(at)
    const kind = mark >> 4
    const short = mark & 0x0f
    if (short !== 0x0f) return { kind, count: short, start: at + 1 }
    const size = 2 ** (this.#view.getUint8(at + 1) & 0x0f)
    return { kind, count: this.#number(at + 2, size), start: at + 2 + size }
  }

  #number(at: number, size: number): number {
    let value = 0
    for (let next = at; next < at + Math.min(size, 8); next++)
      value = value * 256 + this.#view.getUint8(next)
    return value
  }

  #slice(start: number, length: number): Uint8Array {
    if (start + length > this.#bytes.length) throw new RangeError('A value ends after the file')
    return this.#bytes.subarray(start, start + length)
  }
}

const maxKeys = 100 // of a dictionary; those of web archives have at most eight

const kinds = { data: 4, ascii: 5, utf16: 6, dictionary: 13 } as const
