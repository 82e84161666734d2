import { isObject } from './data-shape.ts'
import { escapeAttribute, escapeText } from './escape-html.ts'
import {
  isReactElement,
  referenceIn,
  rowText,
  unescapedDollar,
  type ReactElement,
  type Rows,
} from './flight.ts'

const dropped = new Set(['script', 'style', 'svg', 'template', 'noscript', 'iframe'])
const empty = new Set(['img', 'br', 'hr', 'source'])
const elementName = /^[a-z][a-z0-9]{0,15}$/
const maxDepth = 300 // nested elements, over all rows
const attributes: readonly (readonly [property: string, attribute: string])[] = [
  ['href', 'href'],
  ['src', 'src'],
  ['srcSet', 'srcset'],
  ['alt', 'alt'],
  ['width', 'width'],
  ['height', 'height'],
  ['className', 'class'],
  ['id', 'id'],
  ['dateTime', 'datetime'],
]

/**
 * Prints the elements of React's stream, `["$","p",null,{"children":…}]`, as HTML to be read like any page. Prints only
 * the children of components. Prints each row once, at its first reference, so the cost is linear.
 */
export function flightHtml(rows: Rows): string {
  const parts: string[] = []
  const printed = new Set<string>()
  const printRow = (id: string, depth: number): void => {
    if (printed.has(id)) return
    printed.add(id)
    const row = rows.get(id)
    if (typeof row !== 'string') search(row, depth)
    else if (depth > 0) parts.push(escapeText(row))
  }
  /** Prints the elements in a value and skips its data. */
  const search = (value: unknown, depth: number): void => {
    if (depth > maxDepth || typeof value !== 'object' || value === null) return
    if (isReactElement(value)) printElement(value, depth + 1)
    else for (const inner of Object.values(value)) search(inner, depth + 1)
  }
  const printChildren = (value: unknown, depth: number): void => {
    if (depth > maxDepth) return
    const id = referenceIn(value)
    if (id !== null) printRow(id, depth)
    else if (typeof value === 'string') parts.push(escapeText(unescapedDollar(value)))
    else if (typeof value === 'number') parts.push(String(value))
    else if (isReactElement(value)) printElement(value, depth + 1)
    else if (Array.isArray(value)) for (const item of value) printChildren(item, depth + 1)
  }
  const printElement = ([, name, , properties]: ReactElement, depth: number): void => {
    if (dropped.has(name)) return
    const isPlain = elementName.test(name)
    if (isPlain) parts.push(`<${name}${attributesOf(properties)}>`)
    // A property that gives an element its HTML is an object with the key `__html`.
    for (const inner of Object.values(properties)) {
      const html = isObject(inner) ? rowText(inner['__html'], rows) : null
      if (html !== null) parts.push(html)
    }
    printChildren(properties['children'], depth + 1)
    if (isPlain && !empty.has(name)) parts.push(`</${name}>`)
  }
  for (const id of rows.keys()) printRow(id, 0)
  return parts.join('')
}

function attributesOf(properties: ReactElement[3]): string {
  return attributes
    .map(([property, attribute]) => {
      const value = properties[property]
      return typeof value === 'string' || typeof value === 'number'
        ? ` ${attribute}="${escapeAttribute(String(value))}"`
        : ''
    })
    .join('')
}
