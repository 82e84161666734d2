/** A tag as it stands in the source. */
export type Tag = {
  /** Lower case. */
  name: string
  isClosing: boolean
  /** Number of attributes. */
  attributes: number
  /** Just after the `>`, or the source's length when the tag never ends. */
  end: number
}

const tagName = /[a-z][^\s/>]{0,60}/iy

/** Reads the name at a position just after `<` or `</`; `null` when no tag starts there. */
export function tagNameAt(html: string, position: number): string | null {
  tagName.lastIndex = position
  return tagName.exec(html)?.[0].toLowerCase() ?? null
}

/**
 * Scans one tag from its `<`: finds its end past quoted values and counts its attributes.
 *
 * @returns `null` when `<` starts no tag, as in `a < b`. Linear in the tag's length.
 */
export function scanTag(html: string, start: number): Tag | null {
  const isClosing = html.charCodeAt(start + 1) === slash
  const name = tagNameAt(html, start + (isClosing ? 2 : 1))
  if (name === null) return null
  let attributes = 0
  let between = true
  let at = start + (isClosing ? 2 : 1) + name.length
  for (; at < html.length; at++) {
    const code = html.charCodeAt(at)
    if (code === greater) return { name, isClosing, attributes, end: at + 1 }
    if (code <= space || code === slash) {
      between = true
    } else if (code === equals) {
      at = valueEnd(html, at + 1) - 1
      between = true
    } else if (between) {
      between = false
      attributes++
    }
  }
  return { name, isClosing, attributes, end: html.length }
}

const space = 0x20
const doubleQuote = 0x22
const singleQuote = 0x27
const slash = 0x2f
const equals = 0x3d
const greater = 0x3e

function valueEnd(html: string, from: number): number {
  let at = from
  while (at < html.length && html.charCodeAt(at) <= space) at++
  const quote = html.charCodeAt(at)
  if (quote === doubleQuote || quote === singleQuote) {
    const end = html.indexOf(html.charAt(at), at + 1)
    return end < 0 ? html.length : end + 1
  }
  while (at < html.length && html.charCodeAt(at) > space && html.charCodeAt(at) !== greater) at++
  return at
}
