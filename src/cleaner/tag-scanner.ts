/** A tag as it stands in the source. */
export type Tag = {
  /** Lower case. */
  name: string
  isClosing: boolean
  /** Number of attributes. */
  attributes: number
  /** Where attributes stand that no step reads: starts and ends in turn. */
  unread: number[]
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
  const tag: Tag = { name, isClosing, attributes: 0, unread: [], end: html.length }
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

/** Scans one attribute, notes whether it is read, and returns where it ends. */
function scanAttribute(html: string, start: number, tag: Tag): number {
  let at = start + 1
  while (at < html.length && !endsName(html.charCodeAt(at))) at++
  const nameEnd = at
  while (at < html.length && html.charCodeAt(at) <= space) at++
  const hasValue = html.charCodeAt(at) === equals
  const end = hasValue ? valueEnd(html, at + 1) : nameEnd
  tag.attributes++
  if (!isRead(html.slice(start, nameEnd), html, hasValue ? at + 1 : end, end))
    tag.unread.push(start, end)
  return end
}

function endsName(code: number): boolean {
  return code <= space || code === slash || code === equals || code === greater
}

// oxfmt-ignore
const readNames = new Set([
  'class', 'id', 'href', 'src', 'srcset', 'alt', 'title', 'lang', 'dir', 'hidden', 'role', 'name', 'property',
  'content', 'itemprop', 'itemscope', 'itemtype', 'itemid', 'rel', 'type', 'datetime', 'width', 'height', 'poster',
  'colspan', 'rowspan', 'start', 'cite', 'charset', 'http-equiv', 'media', 'hreflang', 'data', 'aria-hidden',
  'aria-label', 'pubdate', 'value', 'runat', 'xml:lang', 'shadowrootmode', 'shadowroot',
])
const readData =
  /^data-.*(?:src|img|image|url|original|lazy|large|full|file|hi-?res|date|time|author|lang|testid|component|qa|module|href|permalink|source|headline|title)/
const hiding = /none|hidden/i

/** Says whether a step reads an attribute; of `style`, only what may hide the element. */
function isRead(name: string, html: string, valueStart: number, end: number): boolean {
  if (readNames.has(name)) return true
  const folded = name.toLowerCase()
  if (folded === 'style')
    return hiding.test(html.slice(valueStart, Math.min(end, valueStart + 2000)))
  return folded.startsWith('data-') ? readData.test(folded) : readNames.has(folded)
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
