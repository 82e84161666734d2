// The part of the DOM that the cleaner uses. `tree.ts` implements it, and so does linkedom. The project's types leave
// out TypeScript's DOM library, because workerd has no DOM.

import type { RoleMatches } from '../vocabulary/match-roles.ts'

export interface Node {
  readonly nodeType: number
  readonly parentNode: Node | null
  readonly parentElement: Element | null
  readonly firstChild: Node | null
  readonly lastChild: Node | null
  readonly nextSibling: Node | null
  readonly previousSibling: Node | null
  readonly textContent: string
  remove(): void
  /** Puts text in the place of the node. */
  replaceWith(text: string): void
}

export interface Text extends Node {
  readonly nodeType: 3
  data: string
}

export interface Element extends Node {
  readonly nodeType: 1
  /** Lower case. */
  readonly localName: string
  readonly className: string
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>
  readonly firstElementChild: Element | null
  readonly nextElementSibling: Element | null
  readonly previousElementSibling: Element | null
  getAttribute(name: string): string | null
  hasAttribute(name: string): boolean
  getElementsByTagName(name: string): readonly Element[]
  /** What `classWords` has found; kept here, as each element is asked several times. */
  classWords?: ClassWords
}

/** The words of an element's class, id and similar attributes, with the roles that they have. */
export type ClassWords = { readonly words: readonly string[]; readonly matches: RoleMatches }

export interface PageDocument {
  readonly documentElement: Element
  readonly head: Element
  readonly body: Element
  getElementsByTagName(name: string): readonly Element[]
}

/** Parses a stripped page; `null` for one nested deeper than `pageLimits.depth`. */
export type Parse = (html: string) => PageDocument | null

export function isElement(node: Node | null): node is Element {
  return node?.nodeType === 1
}

export function isText(node: Node | null): node is Text {
  return node?.nodeType === 3
}

/** The next node in document order within `root`; with `skipInside`, the next one after the descendants of `node`. */
export function following(node: Node, root: Node, skipInside = false): Node | null {
  if (!skipInside && node.firstChild) return node.firstChild
  for (let at: Node | null = node; at && at !== root; at = at.parentNode) {
    if (at.nextSibling) return at.nextSibling
  }
  return null
}

/** All elements inside `root` in document order. Not recursive. The caller does not change the tree meanwhile. */
export function* elementsIn(root: Element): Generator<Element> {
  for (let node = following(root, root); node; node = following(node, root)) {
    if (isElement(node)) yield node
  }
}

/** The first element inside `root` with one of these names, in document order. */
export function firstNamed(root: Element, ...names: readonly string[]): Element | null {
  for (let node = following(root, root); node; node = following(node, root))
    if (isElement(node) && names.includes(node.localName)) return node
  return null
}

/** The child elements of an element, in an array that later changes of the tree do not affect. */
export function childElements(parent: Element): Element[] {
  const children: Element[] = []
  for (let child = parent.firstElementChild; child; child = child.nextElementSibling)
    children.push(child)
  return children
}

/** The child nodes of a node, in an array that later changes of the tree do not affect. */
export function childNodes(parent: Node): Node[] {
  const children: Node[] = []
  for (let child = parent.firstChild; child; child = child.nextSibling) children.push(child)
  return children
}

/** Whether `ancestor` is `node` or contains it. */
export function holds(ancestor: Node, node: Node): boolean {
  for (let at: Node | null = node; at; at = at.parentNode) if (at === ancestor) return true
  return false
}

/**
 * The first `length` characters of an element's text; cheaper than `textContent`, which collects all of it.
 *
 * @param maxNodes The number of nodes to visit, for callers that ask nested elements in turn.
 */
export function beginningOf(element: Element, length: number, maxNodes = Infinity): string {
  let text = ''
  let nodes = 0
  for (let node = following(element, element); node; node = following(node, element)) {
    if (++nodes > maxNodes) break
    if (!isText(node)) continue
    text += node.data
    if (text.length >= length) break
  }
  return text.slice(0, length)
}

/** The name and class of an element, by which siblings are told to be alike, without numbers: par_12. */
export function shapeOf({ localName, className }: Element): string {
  return `${localName}.${className.replace(/\d+/g, '')}`
}

/** The trimmed value of an attribute; the empty string when it is missing. */
export function attribute(element: Element, name: string): string {
  return element.getAttribute(name)?.trim() ?? ''
}
