import { joined } from '../../unpack/joined.ts'

/** A value of an array, as far as it is held. */
export type JsonElement = {
  /** Its bytes; its first 64 KiB if it is longer than the limit. */
  readonly bytes: Uint8Array
  readonly isWhole: boolean
}

const maxHead = 65_536 // bytes that are kept of an element over the limit

/**
 * Finds the objects in the arrays that are members of a document's only member, `{"log": {"entries": [{…}, {…}]}}`,
 * without parsing it.
 *
 * One pass; holds one object at a time, so that memory stays flat whatever the length of the document.
 *
 * @returns Whether the document is complete.
 */
export async function* jsonElements(
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
): AsyncGenerator<JsonElement, boolean> {
  let depth = 0
  let isBegun = false
  let isString = false
  let isEscaped = false
  let parts: Uint8Array[] = []
  let length = 0
  const hold = (bytes: Uint8Array) => {
    length += bytes.length
    if (length <= limit) parts.push(bytes.slice())
    else if (parts.length > 1) parts = [joined(parts).slice(0, maxHead)]
  }
  for await (const chunk of chunks) {
    let start = 0
    for (let at = 0; at < chunk.length; at++) {
      const sign = chunk[at]
      if (isEscaped) isEscaped = false
      else if (isString) {
        if (sign === backslash) isEscaped = true
        else if (sign === quote) isString = false
      } else if (sign === quote) isString = true
      else if (sign === openBrace || sign === openBracket) {
        if (depth === elementDepth) start = at
        depth++
        isBegun = true
      } else if (sign === closeBrace || sign === closeBracket) {
        depth--
        if (depth !== elementDepth) continue
        hold(chunk.subarray(start, at + 1))
        yield { bytes: joined(parts), isWhole: length <= limit }
        parts = []
        length = 0
      }
    }
    if (depth > elementDepth) hold(chunk.subarray(start))
  }
  return isBegun && depth === 0
}

const elementDepth = 3
const quote = 0x22
const backslash = 0x5c
const openBrace = 0x7b
const closeBrace = 0x7d
const openBracket = 0x5b
const closeBracket = 0x5d
