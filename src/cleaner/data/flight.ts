import { isObject, type DataObject } from './data-shape.ts'
import { readJson } from './read-json.ts'

const pushStart = '.push([1,"'
const pushEnd = '"])'
const rowHead = /([\da-f]{1,8}):/y
const textHead = /T([\da-f]{1,8}),/y

export type ReactElement = readonly [mark: '$', name: string, key: unknown, properties: DataObject]

/** The values of the stream's rows by their ids: elements, texts, plain data. */
export type Rows = ReadonlyMap<string, unknown>

/** The chunk of React's stream in a script of Next's app router, `….push([1,"…"])`; `null` for any other script. */
export function flightChunk(source: string): string | null {
  const start = source.indexOf(pushStart)
  const end = source.lastIndexOf(pushEnd)
  if (start < 0 || end < start + pushStart.length) return null
  const value = readJson(source.slice(start + pushStart.length - 1, end + 1))
  return typeof value === 'string' ? value : null
}

/**
 * Parses React's stream, the "flight" format. A row is an id in hexadecimal, then a JSON value, or `T`, a length in
 * bytes and a text. Rows of other kinds (modules, hints, errors) are skipped. Linear.
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

/** The index in a string after a number of bytes of its UTF-8 form. */
function endOfBytes(text: string, start: number, bytes: number): number {
  let at = start
  for (let left = bytes; left > 0 && at < text.length; at++) {
    const unit = text.charCodeAt(at)
    // Each half of a surrogate pair counts two of its four bytes.
    left -= unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3
  }
  return at
}

const reference = /^\$(?:L|@)?([\da-f]{1,8})$/

/** The id of the row to which a value refers: `$1a`, `$L1a`; `null` for any other value. */
export function referenceIn(value: unknown): string | null {
  return typeof value === 'string' ? (reference.exec(value)?.[1] ?? null) : null
}

/** The text of a value, or of the row to which it refers. */
export function rowText(value: unknown, rows: Rows): string | null {
  const id = referenceIn(value)
  const text = id === null ? value : rows.get(id)
  return typeof text === 'string' ? unescapedDollar(text) : null
}

/** Removes the dollar sign that escapes another one at the beginning of a text. */
export function unescapedDollar(text: string): string {
  return text.startsWith('$$') ? text.slice(1) : text
}

export function isReactElement(value: unknown): value is ReactElement {
  return (
    Array.isArray(value) && value[0] === '$' && typeof value[1] === 'string' && isObject(value[3])
  )
}
