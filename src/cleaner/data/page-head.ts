import { attribute, elementsIn, type PageDocument, type Element } from '../tree/dom.ts'
import { withoutMarkup } from './without-markup.ts'

/** The declarations of a page's head. */
export type PageHead = {
  /** The values of `<meta>` elements by lower-case name, in order. */
  metas: ReadonlyMap<string, readonly string[]>
  title: string | null
}

const maxMetas = 1000 // of a page; the rest is ignored
const maxValueLength = 10_000 // characters

/**
 * Reads the `<meta>` and `<title>` elements of the head. Reads those of the whole page if the head was closed early or
 * comes late, or if the page has microdata, whose `<meta>` elements are in the body.
 */
export function pageHead(document: PageDocument): PageHead {
  const head = readHead(document.head)
  const isWhole = head.title !== null && head.metas.size >= minMetas
  return isWhole && !hasMicrodata(document.body) ? head : readHead(document.documentElement)
}

const maxVisited = 300 // elements that are searched for the article's `itemtype`

function hasMicrodata(body: Element): boolean {
  let count = 0
  for (const element of elementsIn(body)) {
    if (attribute(element, 'itemtype').endsWith('Article')) return true
    if (++count > maxVisited) break
  }
  return false
}

const minMetas = 3 // names; a head with fewer was closed too early

function readHead(root: Element): PageHead {
  const metas = new Map<string, string[]>()
  let title: string | null = null
  let count = 0
  for (const element of elementsIn(root)) {
    if (element.localName === 'title') title ??= withoutMarkup(element.textContent)
    if (element.localName !== 'meta') continue
    if (count++ >= maxMetas) break
    addMeta(metas, element)
  }
  return { metas, title }
}

function addMeta(metas: Map<string, string[]>, meta: Element): void {
  const content = attribute(meta, 'content') || attribute(meta, 'value')
  if (content === '') return
  const name = ['property', 'name', 'itemprop', 'http-equiv']
    .map((each) => attribute(meta, each))
    .find((each) => each !== '')
  if (name && !isOfPart(meta))
    add(metas, name.toLowerCase(), withoutMarkup(content.slice(0, maxValueLength)))
}

const part = /\/(?:(?:Image|Video|Audio|Media)Object|Photograph|Comment)$/
const maxDepth = 8 // elements between a property and its item

/** Whether a microdata property describes a picture, a player or a comment in the page. */
function isOfPart(meta: Element): boolean {
  if (!meta.hasAttribute('itemprop')) return false
  let at = meta.parentElement
  for (let depth = 0; at && depth < maxDepth; depth++, at = at.parentElement) {
    const type = attribute(at, 'itemtype')
    if (type !== '') return part.test(type)
  }
  return false
}

/** The value of the first of these names that the page declares, or `null`. */
export function metaOf({ metas }: PageHead, names: readonly string[]): string | null {
  for (const name of names) {
    const value = metas.get(name)?.[0]
    if (value) return value
  }
  return null
}

/** All values of these names, in the order of the names. */
export function metasOf({ metas }: PageHead, names: readonly string[]): string[] {
  return names.flatMap((name) => metas.get(name) ?? [])
}

function add(map: Map<string, string[]>, name: string, value: string): void {
  const values = map.get(name)
  if (values) values.push(value)
  else map.set(name, [value])
}
