import {
  Z_BUF_ERROR,
  Z_NO_FLUSH,
  Z_STREAM_END,
  ZStream,
  zlibInflate,
  zlibInflateInit2,
  zlibInflateReset,
} from 'pako'
import { damaged } from './damaged.ts'

const widestWindow = 15 // zlib's windowBits
const pieceLength = 65_536 // bytes

const windowBits = { gzip: 16 + widestWindow, zlib: widestWindow, raw: -widestWindow } as const

/** Inflates one stream of deflate after the other, in pieces of at most 64 KiB. */
export class Inflater {
  readonly #stream = new ZStream()
  readonly #name: string
  isAtEnd = false

  /** @param wrapper What is around the deflated data; `raw` is nothing. */
  constructor(wrapper: keyof typeof windowBits) {
    this.#name = wrapper === 'gzip' ? 'gzip' : 'deflate'
    zlibInflateInit2(this.#stream, windowBits[wrapper])
    this.#stream.output = new Uint8Array(pieceLength)
  }

  /** The bytes after the stream's end in the last input. */
  get rest(): Uint8Array {
    return this.#stream.input.subarray(this.#stream.next_in)
  }

  reset(): void {
    zlibInflateReset(this.#stream)
    this.isAtEnd = false
  }

  /** @throws {Refusal} `body_unreadable`. */
  *inflate(bytes: Uint8Array): Generator<Uint8Array> {
    const stream = this.#stream
    stream.input = bytes
    stream.next_in = 0
    stream.avail_in = bytes.length
    do {
      stream.next_out = 0
      stream.avail_out = pieceLength
      const status = zlibInflate(stream, Z_NO_FLUSH)
      if (status < 0 && status !== Z_BUF_ERROR) throw damaged(this.#name, stream.msg)
      this.isAtEnd = status === Z_STREAM_END
      // A copy: a piece of a few bytes would hold all 64 KiB.
      if (stream.next_out > 0) yield stream.output.slice(0, stream.next_out)
    } while (!this.isAtEnd && stream.avail_out === 0)
  }
}
