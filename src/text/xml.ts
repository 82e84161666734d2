/** An element to be printed. Its name includes the namespace prefix, if any; `null` attributes are left out. */
export type XmlElement = {
  name: string
  attributes: Readonly<Record<string, string | number | null>>
  children: readonly XmlNode[]
}

/** Text, an element, or nothing. */
export type XmlNode = string | XmlElement | null

/** Makes an element. */
export function element(
  name: string,
  attributes: XmlElement['attributes'],
  ...children: readonly XmlNode[]
): XmlElement {
  return { name, attributes, children }
}

/** Makes an element that holds a text; `null` when there is no text. */
export function textElement(name: string, text: string | null): XmlElement | null {
  return text === null || text === '' ? null : element(name, {}, text)
}

/**
 * Prints a document that is well-formed for any text and attribute value. Characters with a meaning in XML are escaped,
 * those that XML 1.0 forbids are left out. Names are trusted.
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
