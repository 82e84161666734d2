import { SaxesParser } from 'saxes'

/** An element as a parser sees it: its local name, its namespace, and what is in it. */
export type ReadElement = {
  name: string
  namespace: string
  attributes: Record<string, string>
  text: string
  children: ReadElement[]
}

/**
 * Reads a document with a parser that knows namespaces and forgives nothing.
 *
 * @throws {Error} The document is not well-formed.
 */
export function readXml(xml: string): ReadElement {
  const parser = new SaxesParser({ xmlns: true })
  const document = blank('')
  const open = [document]
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ local, uri, attributes }) => {
    const values = Object.entries(attributes).map(([name, { value }]) => [name, value])
    const element = { ...blank(local), namespace: uri, attributes: Object.fromEntries(values) }
    open.at(-1)!.children.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    open.at(-1)!.text += text
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.write(xml).close()
  return document.children[0]!
}

function blank(name: string): ReadElement {
  return { name, namespace: '', attributes: {}, text: '', children: [] }
}
