import { attribute, type Document, type Element } from '../dom.ts'
import { plainText } from './plain-text.ts'

/** What the page's head declares: `<meta>` values by lower-case name, links by relation, the `<title>`. */
export type PageHead = {
  /** Values of a `<meta name>` or `<meta property>`, in order. */
  metas: ReadonlyMap<string, readonly string[]>
  /** Addresses of `<link rel>`. */
  links: ReadonlyMap<string, readonly string[]>
  title: string | null
}

const maxMetas = 1000 // of a page; more is no declaration
const maxValueLength = 10_000 // characters

/** Reads all `<meta>`, `<link>` and the first `<title>` of a page in one pass each. */
export function pageHead(document: Document): PageHead {
  const metas = new Map<string, string[]>()
  for (const meta of first(document.getElementsByTagName('meta'), maxMetas)) {
    const name =
      attribute(meta, 'property') || attribute(meta, 'name') || attribute(meta, 'http-equiv')
    const content = attribute(meta, 'content') || attribute(meta, 'value')
    if (name && content) add(metas, name.toLowerCase(), plainText(content.slice(0, maxValueLength)))
  }
  const links = new Map<string, string[]>()
  for (const link of first(document.getElementsByTagName('link'), maxMetas)) {
    const address = attribute(link, 'href')
    for (const relation of attribute(link, 'rel').toLowerCase().split(/\s+/u))
      if (address && relation) add(links, relation, address)
  }
  const [title] = first(document.getElementsByTagName('title'), 1)
  return { metas, links, title: title ? plainText(title.textContent) : null }
}

/** The first value of the first of these names that the page declares. */
export function metaOf({ metas }: PageHead, names: readonly string[]): string | null {
  for (const name of names) {
    const value = metas.get(name)?.[0]
    if (value) return value
  }
  return null
}

/** All values of these names, in the names' order. */
export function metasOf({ metas }: PageHead, names: readonly string[]): string[] {
  return names.flatMap((name) => metas.get(name) ?? [])
}

function add(map: Map<string, string[]>, name: string, value: string): void {
  const values = map.get(name)
  if (values) values.push(value)
  else map.set(name, [value])
}

function* first(elements: Iterable<Element>, count: number): Generator<Element> {
  let taken = 0
  for (const element of elements) {
    if (taken++ >= count) return
    yield element
  }
}
