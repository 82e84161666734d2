import { keptAttribute } from './kept-attributes.ts'

/** A range of the source and its replacement. */
type Edit = { start: number; end: number; instead: string }

/** A tag in the source. */
export type Tag = {
  /** Lower case. */
  name: string
  isClosing: boolean
  /** The number of attributes. */
  attributes: number
  /** The changes to make, in order: attributes that no step reads are cut, some are renamed. */
  edits: Edit[]
  /** The position after the `>`, or the source's length when the tag never ends. */
  end: number
}

const tagName = /[a-z][^\s/>]{0,60}/iy

/** The lower-case name at a position after `<` or `</`; `null` when no tag starts there. */
function tagNameAt(html: string, position: number): string | null {
  tagName.lastIndex = position
  return tagName.exec(html)?.[0].toLowerCase() ?? null
}

/**
 * Scans one tag from its `<`: finds its end outside quoted values and counts its attributes. Linear in its length.
 *
 * @returns `null` when `<` starts no tag, as in `a < b`.
 */
export function scanTag(html: string, start: number): Tag | null {
  const isClosing = html.charCodeAt(start + 1) === slash
  const name = tagNameAt(html, start + (isClosing ? 2 : 1))
  if (name === null) return null
  const tag: Tag = { name, isClosing, attributes: 0, edits: [], end: html.length }
  let at = start + (isClosing ? 2 : 1) + name.length
  while (at < html.length) {
    const code = html.charCodeAt(at)
    if (code === greater) {
      tag.end = at + 1
      return tag
    }
    if (code <= space || code === slash) at++
    else at = scanAttribute(html, at, tag)
  }
  return tag
}

const maxValueLength = 2000 // characters of a value that `keptAttribute` sees

/** Scans one attribute, adds its edit, and returns its end. */
function scanAttribute(html: string, start: number, tag: Tag): number {
  let nameEnd = start + 1
  while (nameEnd < html.length && !endsName(html.charCodeAt(nameEnd))) nameEnd++
  let at = nameEnd
  while (at < html.length && html.charCodeAt(at) <= space) at++
  const hasValue = html.charCodeAt(at) === equals
  const end = hasValue ? valueEnd(html, at + 1) : nameEnd
  tag.attributes++
  const written = html.slice(start, nameEnd)
  const value = hasValue ? html.slice(at + 1, Math.min(end, at + maxValueLength)) : ''
  const name = keptAttribute(tag.name, written, value)
  if (name === null) tag.edits.push({ start, end, instead: '' })
  else if (name !== written) tag.edits.push({ start, end: nameEnd, instead: name })
  return end
}

function endsName(code: number): boolean {
  return code <= space || code === slash || code === equals || code === greater
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
