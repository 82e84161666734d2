import { damaged } from './damaged.ts'

/** A frame of Zstandard data. */
export type ZstdFrame = {
  readonly bytes: Uint8Array
  /** The memory that its decoder needs, in bytes. */
  readonly window: number
  /** How long its content is, in bytes, if it says so. */
  readonly contentLength: number | null
  readonly blocks: number
}

const magic = 0xfd2fb528
const skippableMagic = 0x184d2a5 // without its last four bits

/** Whether bytes begin as a frame does, or as one that holds other data, such as a dictionary. */
export function isZstd(bytes: Uint8Array): boolean {
  if (bytes.length < 4) return false
  const start = uint32(bytes, 0)
  return start === magic || start >>> 4 === skippableMagic
}

/**
 * Cuts Zstandard data into frames without decoding it; frames that hold other data are left out.
 *
 * @throws {Refusal} `body_unreadable`: not Zstandard, cut off, or with a dictionary, which nobody has.
 * @see https://www.rfc-editor.org/rfc/rfc8878
 */
export function* zstdFrames(bytes: Uint8Array): Generator<ZstdFrame> {
  let rest = bytes
  while (rest.length > 0) {
    if (!isZstd(rest)) throw damaged('zstd', 'it is not zstd')
    if (uint32(rest, 0) === magic) {
      const frame = frameAt(rest)
      yield frame
      rest = rest.subarray(frame.bytes.length)
    } else rest = rest.subarray(8 + uint32(rest, 4))
  }
}

function frameAt(bytes: Uint8Array): ZstdFrame {
  const flags = byteAt(bytes, 4)
  const isOneSegment = (flags & 0x20) !== 0
  const lengthOfDictionary = [0, 1, 2, 4][flags & 3] ?? 0
  let offset = 5
  const window = isOneSegment ? null : windowOf(byteAt(bytes, offset++))
  for (let end = offset + lengthOfDictionary; offset < end; offset++)
    if (byteAt(bytes, offset) !== 0) throw damaged('zstd', 'it needs a dictionary')
  const lengthOfSize = flags >> 6 === 0 ? Number(isOneSegment) : 2 ** (flags >> 6)
  let contentLength = lengthOfSize === 2 ? 256 : 0
  for (let byte = 0; byte < lengthOfSize; byte++)
    contentLength += byteAt(bytes, offset++) * 256 ** byte
  let blocks = 0
  for (let isLast = false; !isLast; blocks++) {
    const header =
      byteAt(bytes, offset) + byteAt(bytes, offset + 1) * 256 + byteAt(bytes, offset + 2) * 65_536
    const isRepeated = ((header >> 1) & 3) === 1
    offset += 3 + (isRepeated ? 1 : header >> 3)
    isLast = (header & 1) === 1
  }
  const end = offset + ((flags & 4) === 0 ? 0 : 4)
  if (end > bytes.length) throw damaged('zstd', 'it breaks off')
  return {
    bytes: bytes.subarray(0, end),
    window: window ?? contentLength,
    contentLength: lengthOfSize === 0 ? null : contentLength,
    blocks,
  }
}

function windowOf(descriptor: number): number {
  const base = 2 ** (10 + (descriptor >> 3))
  return base + (base / 8) * (descriptor & 7)
}

function byteAt(bytes: Uint8Array, offset: number): number {
  const byte = bytes[offset]
  if (byte === undefined) throw damaged('zstd', 'it breaks off')
  return byte
}

function uint32(bytes: Uint8Array, offset: number): number {
  return (
    (byteAt(bytes, offset) |
      (byteAt(bytes, offset + 1) << 8) |
      (byteAt(bytes, offset + 2) << 16) |
      (byteAt(bytes, offset + 3) << 24)) >>>
    0
  )
}
