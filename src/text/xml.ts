/** An element to be printed: its name with a prefix if it has one, its attributes and what is in it. */
export type XmlElement = {
  name: string
  attributes: Readonly<Record<string, string | number | null>>
  children: readonly XmlNode[]
}

/** Text, an element, or nothing. */
export type XmlNode = string | XmlElement | null

/** Makes an element of our own vocabulary; attributes that are `null` are left out. */
export function element(
  name: string,
  attributes: XmlElement['attributes'],
  ...children: readonly XmlNode[]
): XmlElement {
  return { name, attributes, children }
}

/** Makes an element that holds a text, or nothing when there is no text. */
export function textElement(name: string, text: string | null): XmlElement | null {
  return text === null || text === '' ? null : element(name, {}, text)
}

/**
 * Prints a document. Whatever the texts and attributes hold, it is well-formed: every sign that means
 * something to a parser is escaped, and what XML 1.0 cannot hold is left out. Names are trusted.
 *
 * @see https://www.w3.org/TR/xml/#charsets
 */
export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${printed(root)}\n`
}

function printed(node: XmlNode): string {
  if (node === null) return ''
  if (typeof node === 'string') return escapedText(node)
  const { name, attributes, children } = node
  const start = Object.entries(attributes)
    .map(([key, value]) => (value === null ? '' : ` ${key}="${escapedValue(value)}"`))
    .join('')
  const content = children.map(printed).join('')
  return content === '' ? `<${name}${start}/>` : `<${name}${start}>${content}</${name}>`
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;', // for the sake of `]]>`
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;', // bare, it would be read as a line feed
}
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

function escapedText(text: string): string {
  return escaped(text, /[&<>"\r]/g)
}

// A tab or a line feed in an attribute would be read as a space.
function escapedValue(value: string | number): string {
  return escaped(String(value), /[&<>"\t\n\r]/g)
}

function escaped(text: string, signs: RegExp): string {
  return text.replace(forbidden, '').replace(signs, (sign) => references[sign] ?? sign)
}
