import { isObject, type DataObject } from './data-shape.ts'
import { readJson } from './read-json.ts'

const pushStart = '.push([1,"'
const pushEnd = '"])'
const rowHead = /([\da-f]{1,8}):/y
const textHead = /T([\da-f]{1,8}),/y

export type ReactElement = readonly [mark: '$', name: string, key: unknown, properties: DataObject]

/** What the rows of the stream hold, by their ids: elements, texts, plain data. */
export type Rows = ReadonlyMap<string, unknown>

/** The piece of React's stream that one script of Next's app router brings, or `null`: `….push([1,"…"])`. */
export function flightChunk(source: string): string | null {
  const start = source.indexOf(pushStart)
  const end = source.lastIndexOf(pushEnd)
  if (start < 0 || end < start + pushStart.length) return null
  const value = readJson(source.slice(start + pushStart.length - 1, end + 1))
  return typeof value === 'string' ? value : null
}

/**
 * Reads React's stream (its "flight" format): rows of an id in hexadecimal and a JSON value, or `T`, a
 * length in bytes and a text. Rows of other kinds (modules, hints, errors) are passed over. Linear.
 *
 * @param stream All chunks of a page, joined.
 * @returns The values by their ids, in order.
 */
export function flightRows(stream: string): Rows {
  const rows = new Map<string, unknown>()
  let at = 0
  while (at < stream.length) {
    rowHead.lastIndex = at
    const id = rowHead.exec(stream)?.[1]
    if (id === undefined) {
      at = lineEnd(stream, at)
      continue
    }
    const start = rowHead.lastIndex
    textHead.lastIndex = start
    const length = textHead.exec(stream)?.[1]
    if (length === undefined) {
      at = lineEnd(stream, start)
      if (/["[{]/.test(stream.charAt(start))) rows.set(id, readJson(stream.slice(start, at)))
    } else {
      at = endOfBytes(stream, textHead.lastIndex, Number.parseInt(length, 16))
      rows.set(id, stream.slice(textHead.lastIndex, at))
    }
  }
  return rows
}

function lineEnd(stream: string, from: number): number {
  const end = stream.indexOf('\n', from)
  return end < 0 ? stream.length : end + 1
}

/** Where a number of bytes of UTF-8 ends in a string. */
function endOfBytes(text: string, start: number, bytes: number): number {
  let at = start
  for (let left = bytes; left > 0 && at < text.length; at++) {
    const unit = text.charCodeAt(at)
    // Each half of a surrogate pair is two of its four bytes.
    left -= unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3
  }
  return at
}

const reference = /^\$(?:L|@)?([\da-f]{1,8})$/

/** The id of the row that a value stands for: `$1a`, `$L1a`; `null` for anything else. */
export function referenceIn(value: unknown): string | null {
  return typeof value === 'string' ? (reference.exec(value)?.[1] ?? null) : null
}

/** The text of a value, or of the row it stands for. */
export function rowText(value: unknown, rows: Rows): string | null {
  const id = referenceIn(value)
  const text = id === null ? value : rows.get(id)
  return typeof text === 'string' ? unescapedDollar(text) : null
}

/** A text that begins with a dollar sign has another before it. */
export function unescapedDollar(text: string): string {
  return text.startsWith('$$') ? text.slice(1) : text
}

export function isReactElement(value: unknown): value is ReactElement {
  return (
    Array.isArray(value) && value[0] === '$' && typeof value[1] === 'string' && isObject(value[3])
  )
}
