import {
  Z_BUF_ERROR,
  Z_NO_FLUSH,
  Z_STREAM_END,
  ZStream,
  zlibInflate,
  zlibInflateInit2,
  zlibInflateReset,
} from 'pako'
import { Refusal } from '../../http/problem.ts'

const gzipOnly = 16 + 15 // zlib's windowBits: a gzip wrapper, the widest window
const pieceLength = 65_536 // bytes
const maxMembers = 20_000 // an empty one of 20 bytes costs 6 µs, so 10 MiB of them would cost 3 s

/** Whether bytes begin as a member of gzip does, compressed by deflate, which is the only method. */
export function isGzip(bytes: Uint8Array): boolean {
  return startsMember(bytes) && bytes[2] === 8
}

/**
 * Inflates gzip of any number of members, as logs, pigz and bgzip write it. Like gunzip, it checks the length and
 * checksum of each member and skips zeros after it. It ignores anything else that follows, such as a line break.
 *
 * Lazy: it yields pieces of at most 64 KiB, so that a caller who counts them can stop a bomb. It is written in
 * JavaScript, since the platform's `DecompressionStream` accepts one member and no byte after it; 10 MiB take about 100
 * ms.
 *
 * @throws {Refusal} `body_unreadable`: the data is not gzip, is damaged or is cut off.
 * @see https://www.rfc-editor.org/rfc/rfc1952
 */
export async function* gunzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const inflater = new Inflater()
  let members = 1
  let place: 'member' | 'gap' | 'garbage' = 'member'
  let rest: Uint8Array = new Uint8Array()
  for await (const chunk of chunks) {
    if (place === 'garbage') continue // read on, or the sender would see its connection break
    rest = joined(rest, chunk)
    while (rest.length > 0) {
      if (place === 'gap') {
        rest = withoutZeros(rest)
        if (rest.length < 2) break
        place = startsMember(rest) ? 'member' : 'garbage'
        if (place === 'garbage') break
        if (++members > maxMembers) throw unreadable(`it has more than ${maxMembers} members`)
        inflater.reset()
      }
      yield* inflater.inflate(rest)
      rest = inflater.rest
      if (inflater.isAtEnd) place = 'gap'
    }
  }
  if (place === 'member') throw unreadable('it breaks off')
}

/** Inflates one member after the other. */
class Inflater {
  readonly #stream = new ZStream()
  isAtEnd = false

  constructor() {
    zlibInflateInit2(this.#stream, gzipOnly)
    this.#stream.output = new Uint8Array(pieceLength)
  }

  /** The bytes after the member's end in the last input. */
  get rest(): Uint8Array {
    return this.#stream.input.subarray(this.#stream.next_in)
  }

  reset(): void {
    zlibInflateReset(this.#stream)
    this.isAtEnd = false
  }

  *inflate(bytes: Uint8Array): Generator<Uint8Array> {
    const stream = this.#stream
    stream.input = bytes
    stream.next_in = 0
    stream.avail_in = bytes.length
    do {
      stream.next_out = 0
      stream.avail_out = pieceLength
      const status = zlibInflate(stream, Z_NO_FLUSH)
      if (status < 0 && status !== Z_BUF_ERROR) throw unreadable(stream.msg)
      this.isAtEnd = status === Z_STREAM_END
      // A copy: a piece of a few bytes would hold all 64 KiB.
      if (stream.next_out > 0) yield stream.output.slice(0, stream.next_out)
    } while (!this.isAtEnd && stream.avail_out === 0)
  }
}

function unreadable(fault: string): Refusal {
  return new Refusal('body_unreadable', { detail: `Cannot inflate gzip: ${fault}` })
}

function startsMember(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

function withoutZeros(bytes: Uint8Array): Uint8Array {
  const start = bytes.findIndex((byte) => byte !== 0)
  return start < 0 ? bytes.subarray(bytes.length) : bytes.subarray(start)
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  if (one.length === 0) return other
  const both = new Uint8Array(one.length + other.length)
  both.set(one)
  both.set(other, one.length)
  return both
}
