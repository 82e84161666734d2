import {
  isElement,
  following,
  isText,
  type ClassWords,
  type PageDocument,
  type Element,
  type Node,
  type Text,
} from './dom.ts'

/**
 * A node of a page's tree, with the members that `dom.ts` declares. Siblings are linked in both directions, so removal
 * takes constant time.
 */
abstract class TreeNode implements Node {
  parentNode: TreeElement | null = null
  previousSibling: TreeNode | null = null
  nextSibling: TreeNode | null = null
  firstChild: TreeNode | null = null
  lastChild: TreeNode | null = null
  abstract readonly nodeType: number
  abstract readonly textContent: string

  get parentElement(): TreeElement | null {
    return this.parentNode
  }

  remove(): void {
    const { parentNode: parent, previousSibling: previous, nextSibling: next } = this
    if (!parent) return
    if (previous) previous.nextSibling = next
    else parent.firstChild = next
    if (next) next.previousSibling = previous
    else parent.lastChild = previous
    this.parentNode = this.previousSibling = this.nextSibling = null
  }

  replaceWith(text: string): void {
    const { parentNode: parent, previousSibling: previous, nextSibling: next } = this
    if (!parent) return
    this.remove()
    if (previous instanceof TreeText) {
      previous.data += text
      if (!(next instanceof TreeText)) return
      previous.data += next.data
      next.remove()
    } else if (next instanceof TreeText) next.data = text + next.data
    else {
      const node = new TreeText(text)
      node.parentNode = parent
      node.previousSibling = previous
      node.nextSibling = next
      if (previous) previous.nextSibling = node
      else parent.firstChild = node
      if (next) next.previousSibling = node
      else parent.lastChild = node
    }
  }
}

/** A text node. After parsing, no two text nodes are adjacent siblings. */
export class TreeText extends TreeNode implements Text {
  readonly nodeType = 3
  data: string

  constructor(data: string) {
    super()
    this.data = data
  }

  get textContent(): string {
    return this.data
  }
}

/** An element. */
export class TreeElement extends TreeNode implements Element {
  readonly nodeType = 1
  readonly localName: string
  classWords?: ClassWords
  // Names and values in turn. Most elements have one or two attributes, for which a list is faster than a map.
  readonly #attributes: string[] = []

  constructor(localName: string) {
    super()
    this.localName = localName
  }

  get className(): string {
    return this.getAttribute('class')?.trim() ?? ''
  }

  get attributes(): { name: string; value: string }[] {
    const attributes: { name: string; value: string }[] = []
    for (let index = 0; index < this.#attributes.length; index += 2) {
      const [name = '', value = ''] = this.#attributes.slice(index, index + 2)
      attributes.push({ name, value })
    }
    return attributes
  }

  get textContent(): string {
    let text = ''
    for (let node = following(this, this); node; node = following(node, this))
      if (isText(node)) text += node.data
    return text
  }

  get firstElementChild(): TreeElement | null {
    let node = this.firstChild
    while (node && !isTreeElement(node)) node = node.nextSibling
    return node
  }

  get nextElementSibling(): TreeElement | null {
    let node = this.nextSibling
    while (node && !isTreeElement(node)) node = node.nextSibling
    return node
  }

  get previousElementSibling(): TreeElement | null {
    let node = this.previousSibling
    while (node && !isTreeElement(node)) node = node.previousSibling
    return node
  }

  getAttribute(name: string): string | null {
    for (let index = 0; index < this.#attributes.length; index += 2)
      if (this.#attributes[index] === name) return this.#attributes[index + 1] ?? null
    return null
  }

  hasAttribute(name: string): boolean {
    return this.getAttribute(name) !== null
  }

  getElementsByTagName(name: string): Element[] {
    const found: Element[] = []
    for (let node = following(this, this); node; node = following(node, this))
      if (isElement(node) && node.localName === name) found.push(node)
    return found
  }

  /** Adds attributes, names and values in turn, other than those of a name that the element has. */
  addAttributes(attributes: readonly string[]): void {
    for (let index = 0; index < attributes.length; index += 2) {
      const name = attributes[index] ?? ''
      if (this.getAttribute(name) === null) this.#attributes.push(name, attributes[index + 1] ?? '')
    }
  }

  /** Appends a node; a text is joined to a text node at the end. */
  add(node: TreeElement | string): void {
    const last = this.lastChild
    if (typeof node === 'string' && last instanceof TreeText) {
      last.data += node
      return
    }
    const child = typeof node === 'string' ? new TreeText(node) : node
    child.parentNode = this
    child.previousSibling = last
    if (last) last.nextSibling = child
    else this.firstChild = child
    this.lastChild = child
  }
}

// Cheaper than `instanceof`, which looks through the prototypes.
function isTreeElement(node: TreeNode): node is TreeElement {
  return node.nodeType === 1
}

/** A page, which always has a head and a body. */
export class TreeDocument implements PageDocument {
  readonly documentElement = new TreeElement('html')
  readonly head = new TreeElement('head')
  readonly body = new TreeElement('body')

  constructor() {
    this.documentElement.add(this.head)
    this.documentElement.add(this.body)
  }

  getElementsByTagName(name: string): Element[] {
    return this.documentElement.getElementsByTagName(name)
  }
}
