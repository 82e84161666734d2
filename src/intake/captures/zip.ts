import { Refusal } from '../../http/problem.ts'
import { inflate } from '../../unpack/inflate.ts'
import type { CaptureSource } from './captured-page.ts'

type Ranges = NonNullable<CaptureSource['ranges']>

/** A file in a ZIP archive. */
export type ZipEntry = {
  readonly name: string
  readonly method: number
  /** In bytes; `null` if only the table of contents tells, which is missing. */
  readonly packedLength: number | null
  /** Where its local header begins. */
  readonly offset: number
}

const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50, end64: 0x06064b50 }
const endLength = 22 // bytes, before a comment
const maxCommentLength = 65_535
const locatorLength = 20
const maxDirectoryLength = 32 * 1024 * 1024
const pieceLength = 256 * 1024

/**
 * Reads the table of contents at the end of a ZIP archive, also of one with ZIP64.
 *
 * @returns `null` if there is none: the archive is cut off, or is no archive.
 * @throws {Refusal} `body_unreadable` if it is damaged; `body_too_large` if it is over 32 MiB.
 */
export async function readZipDirectory(ranges: Ranges): Promise<ZipEntry[] | null> {
  const tailLength = Math.min(ranges.size, endLength + maxCommentLength + locatorLength)
  const tail = viewOf(await ranges.read(ranges.size - tailLength, tailLength))
  let at = tail.byteLength - endLength
  while (at >= 0 && tail.getUint32(at, true) !== signatures.end) at--
  if (at < 0) return null
  let length = tail.getUint32(at + 12, true)
  let offset = tail.getUint32(at + 16, true)
  if (offset === 0xffffffff || length === 0xffffffff || tail.getUint16(at + 10, true) === 0xffff) {
    if (at < locatorLength) return null
    const place = Number(tail.getBigUint64(at - locatorLength + 8, true))
    const end = viewOf(await part(ranges, place, 56))
    if (end.getUint32(0, true) !== signatures.end64) throw broken('its end is damaged')
    length = Number(end.getBigUint64(40, true))
    offset = Number(end.getBigUint64(48, true))
  }
  if (length > maxDirectoryLength)
    throw new Refusal('body_too_large', {
      detail: `The table of contents of the archive is over ${maxDirectoryLength} bytes`,
    })
  return [...entriesOf(viewOf(await part(ranges, offset, length)))]
}

function* entriesOf(directory: DataView): Generator<ZipEntry> {
  for (let at = 0; at + 46 <= directory.byteLength;) {
    if (directory.getUint32(at, true) !== signatures.central)
      throw broken('its table of contents is damaged')
    const nameLength = directory.getUint16(at + 28, true)
    const extraLength = directory.getUint16(at + 30, true)
    const end = at + 46 + nameLength + extraLength + directory.getUint16(at + 32, true)
    if (end > directory.byteLength) throw broken('its table of contents breaks off')
    const wide = wideFields(directory, at + 46 + nameLength, extraLength)
    // ZIP64 has only the fields that do not fit, in this order.
    const [, packedLength = 0, offset = 0] = [at + 24, at + 20, at + 42].map((place) => {
      const value = directory.getUint32(place, true)
      return value === 0xffffffff ? (wide.shift() ?? value) : value
    })
    const method = methodOf(directory.getUint16(at + 8, true), directory.getUint16(at + 10, true))
    yield { name: textAt(directory, at + 46, nameLength), method, packedLength, offset }
    at = end
  }
}

function wideFields(view: DataView, start: number, length: number): number[] {
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    const count = Math.min(3, Math.floor(view.getUint16(at + 2, true) / 8))
    const last = Math.min(count, Math.floor((view.byteLength - at - 4) / 8))
    return Array.from({ length: last }, (_, index) =>
      Number(view.getBigUint64(at + 4 + index * 8, true)),
    )
  }
  return []
}

/** Finds the files of an archive without a table of contents by their local headers, as far as these tell. */
export async function* scanZip(ranges: Ranges): AsyncGenerator<ZipEntry> {
  for (let offset = 0; offset + 30 <= ranges.size;) {
    const header = viewOf(await part(ranges, offset, 30))
    if (header.getUint32(0, true) !== signatures.local) return
    const nameLength = header.getUint16(26, true)
    const flags = header.getUint16(6, true)
    const known = header.getUint32(18, true)
    // Written as a stream, or with its length in ZIP64's fields.
    const packedLength = (flags & 8) !== 0 || known === 0xffffffff ? null : known
    const name = textAt(viewOf(await part(ranges, offset + 30, nameLength)), 0, nameLength)
    yield { name, method: methodOf(flags, header.getUint16(8, true)), packedLength, offset }
    if (packedLength === null) return
    offset += 30 + nameLength + header.getUint16(28, true) + packedLength
  }
}

/**
 * Reads a file of an archive as it was before it was packed, in pieces.
 *
 * @throws {Refusal} `unsupported_encoding`: encrypted, or packed neither by deflate nor not at all; `body_unreadable`.
 */
export async function* zipEntryChunks(ranges: Ranges, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const { start, end } = await zipEntryRange(ranges, entry)
  const packed = piecesOf(ranges, start, end)
  if (entry.method === 0) yield* packed
  else if (entry.method === 8) yield* inflate(packed, { isRaw: true })
  else
    throw new Refusal('unsupported_encoding', {
      detail: 'The file is encrypted, or packed by another method than deflate',
    })
}

/** Where the packed bytes of a file are. */
export async function zipEntryRange(
  ranges: Ranges,
  { offset, packedLength }: ZipEntry,
): Promise<{ start: number; end: number }> {
  const header = viewOf(await part(ranges, offset, 30))
  if (header.getUint32(0, true) !== signatures.local) throw broken('a file in it is not found')
  const start = offset + 30 + header.getUint16(26, true) + header.getUint16(28, true)
  return { start, end: packedLength === null ? ranges.size : start + packedLength }
}

async function* piecesOf(ranges: Ranges, start: number, end: number): AsyncGenerator<Uint8Array> {
  for (let offset = start; offset < end; offset += pieceLength) {
    const length = Math.min(pieceLength, end - offset, ranges.size - offset)
    if (length <= 0) throw broken('it breaks off')
    yield await part(ranges, offset, length)
  }
}

async function part(ranges: Ranges, offset: number, length: number): Promise<Uint8Array> {
  if (offset < 0 || offset + length > ranges.size) throw broken('it breaks off')
  const bytes = await ranges.read(offset, length)
  if (bytes.length < length) throw broken('it breaks off')
  return bytes
}

// What is encrypted has no method that is read.
function methodOf(flags: number, method: number): number {
  return (flags & 1) === 0 ? method : 99
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function textAt(view: DataView, offset: number, length: number): string {
  return new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + offset, length))
}

function broken(fault: string): Refusal {
  return new Refusal('body_unreadable', { detail: `Cannot read the archive: ${fault}` })
}
