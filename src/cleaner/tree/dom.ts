// The part of the DOM that the cleaner relies on: `tree.ts` provides it, and so does linkedom. The project's types
// leave the browser's own DOM library out, because workerd has none.

export interface Node {
  readonly nodeType: number
  readonly parentNode: Node | null
  readonly parentElement: Element | null
  readonly firstChild: Node | null
  readonly nextSibling: Node | null
  readonly previousSibling: Node | null
  readonly textContent: string
  remove(): void
}

export interface Text extends Node {
  readonly nodeType: 3
  readonly data: string
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
}

export interface PageDocument {
  readonly documentElement: Element
  readonly head: Element
  readonly body: Element
  getElementsByTagName(name: string): readonly Element[]
}

/** Makes the tree of a stripped page, or gives `null` for one nested deeper than `pageLimits.depth`. */
export type Parse = (html: string) => PageDocument | null

export function isElement(node: Node | null): node is Element {
  return node?.nodeType === 1
}

export function isText(node: Node | null): node is Text {
  return node?.nodeType === 3
}

/** The next node in document order within `root`, skipping the inside of `node` when told to. */
export function following(node: Node, root: Node, skipInside = false): Node | null {
  if (!skipInside && node.firstChild) return node.firstChild
  for (let at: Node | null = node; at && at !== root; at = at.parentNode) {
    if (at.nextSibling) return at.nextSibling
  }
  return null
}

/** All elements inside `root` in document order, without call frames for depth. Do not change the tree meanwhile. */
export function* elementsIn(root: Element): Generator<Element> {
  for (let node = following(root, root); node; node = following(node, root)) {
    if (isElement(node)) yield node
  }
}

/** The first element inside `root` that has one of these names; unlike a selector, nothing is compiled for it. */
export function firstNamed(root: Element, ...names: readonly string[]): Element | null {
  for (let node = following(root, root); node; node = following(node, root))
    if (isElement(node) && names.includes(node.localName)) return node
  return null
}

/** The children of an element that are elements, as an array that stays when the tree changes. */
export function childElements(parent: Element): Element[] {
  const children: Element[] = []
  for (let child = parent.firstElementChild; child; child = child.nextElementSibling)
    children.push(child)
  return children
}

/** The children of an element, as an array that stays when the tree changes. */
export function childNodes(parent: Node): Node[] {
  const children: Node[] = []
  for (let child = parent.firstChild; child; child = child.nextSibling) children.push(child)
  return children
}

/** Says whether `ancestor` is `node` or holds it. */
export function holds(ancestor: Node, node: Node): boolean {
  for (let at: Node | null = node; at; at = at.parentNode) if (at === ancestor) return true
  return false
}

/**
 * The beginning of an element's text; cheaper than `textContent`, which gathers all of it.
 *
 * @param maxNodes How many nodes are looked at, where elements that hold each other are asked in turn.
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

/** An attribute's value, trimmed; the empty string when it is missing. */
export function attribute(element: Element, name: string): string {
  return element.getAttribute(name)?.trim() ?? ''
}
