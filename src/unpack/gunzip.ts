import { damaged } from './damaged.ts'
import { Inflater } from './inflater.ts'
import { joined } from './joined.ts'

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
 * @param limits.members How many it may have: 20,000, unless they are counted otherwise.
 * @throws {Refusal} `body_unreadable`: the data is not gzip, is damaged or is cut off.
 * @see https://www.rfc-editor.org/rfc/rfc1952
 */
export async function* gunzip(
  chunks: AsyncIterable<Uint8Array>,
  limits = { members: maxMembers },
): AsyncGenerator<Uint8Array> {
  const inflater = new Inflater('gzip')
  let members = 1
  let place: 'member' | 'gap' | 'garbage' = 'member'
  let rest: Uint8Array = new Uint8Array()
  for await (const chunk of chunks) {
    if (place === 'garbage') continue // read on, or the sender would see its connection break
    rest = rest.length === 0 ? chunk : joined([rest, chunk])
    while (rest.length > 0) {
      if (place === 'gap') {
        rest = withoutZeros(rest)
        if (rest.length < 2) break
        place = startsMember(rest) ? 'member' : 'garbage'
        if (place === 'garbage') break
        if (++members > limits.members)
          throw damaged('gzip', `it has more than ${limits.members} members`)
        inflater.reset()
      }
      yield* inflater.inflate(rest)
      rest = inflater.rest
      if (inflater.isAtEnd) place = 'gap'
    }
  }
  if (place === 'member') throw damaged('gzip', 'it breaks off')
}

function startsMember(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

function withoutZeros(bytes: Uint8Array): Uint8Array {
  const start = bytes.findIndex((byte) => byte !== 0)
  return start < 0 ? bytes.subarray(bytes.length) : bytes.subarray(start)
}
