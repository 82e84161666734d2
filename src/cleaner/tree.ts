import type { Document, Element, Node, Text } from './dom.ts'

/** An element's attributes by their names. */
export type Attributes = Readonly<Record<string, string>>

/**
 * A node of a page's tree: what `dom.ts` promises and nothing more, a few fields and no class of a browser
 * behind them. Siblings are linked both ways, so that removing costs the same everywhere.
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
}

/** A text; no two of them stand beside each other in a page as parsed. */
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
  className = ''
  #attributes: Attributes = {}

  constructor(localName: string, attributes: Attributes) {
    super()
    this.localName = localName
    this.adopt(attributes)
  }

  get attributes(): { name: string; value: string }[] {
    return Object.entries(this.#attributes).map(([name, value]) => ({ name, value }))
  }

  get textContent(): string {
    let text = ''
    for (let node = after(this, this); node; node = after(node, this))
      if (node instanceof TreeText) text += node.data
    return text
  }

  get firstElementChild(): TreeElement | null {
    let node = this.firstChild
    while (node && !(node instanceof TreeElement)) node = node.nextSibling
    return node
  }

  get nextElementSibling(): TreeElement | null {
    let node = this.nextSibling
    while (node && !(node instanceof TreeElement)) node = node.nextSibling
    return node
  }

  get previousElementSibling(): TreeElement | null {
    let node = this.previousSibling
    while (node && !(node instanceof TreeElement)) node = node.previousSibling
    return node
  }

  getAttribute(name: string): string | null {
    return Object.hasOwn(this.#attributes, name) ? (this.#attributes[name] ?? null) : null
  }

  hasAttribute(name: string): boolean {
    return Object.hasOwn(this.#attributes, name)
  }

  getElementsByTagName(name: string): TreeElement[] {
    const found: TreeElement[] = []
    for (let node = after(this, this); node; node = after(node, this))
      if (node instanceof TreeElement && node.localName === name) found.push(node)
    return found
  }

  /** Takes the attributes that it has none of yet. */
  adopt(attributes: Attributes): void {
    this.#attributes = { ...attributes, ...this.#attributes }
    this.className = this.getAttribute('class')?.trim() ?? ''
  }

  /** Puts a new node last; a text joins one that stands there. */
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

/** A page, with a head and a body whatever it was written with. */
export class TreeDocument implements Document {
  readonly documentElement = new TreeElement('html', {})
  readonly head = new TreeElement('head', {})
  readonly body = new TreeElement('body', {})

  constructor() {
    this.documentElement.add(this.head)
    this.documentElement.add(this.body)
  }

  getElementsByTagName(name: string): TreeElement[] {
    return this.documentElement.getElementsByTagName(name)
  }
}

function after(node: TreeNode, root: TreeNode): TreeNode | null {
  if (node.firstChild) return node.firstChild
  for (let at: TreeNode | null = node; at && at !== root; at = at.parentNode)
    if (at.nextSibling) return at.nextSibling
  return null
}
