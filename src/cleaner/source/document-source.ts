import { pageLimits } from './page-limits.ts'
import { tagRule } from './tag-rules.ts'

/** The part of a DOM's document that is read: a browser's, linkedom's and jsdom's have it. */
export type ForeignDocument = { readonly childNodes: ArrayLike<object>; readonly URL?: string }

/** The part of a DOM's node that is read. */
type ForeignNode = {
  readonly nodeType: number
  readonly localName: string
  readonly textContent: string | null
  readonly firstChild: ForeignNode | null
  readonly nextSibling: ForeignNode | null
  readonly attributes: ArrayLike<{ readonly name: string; readonly value: string }>
  /** Of an element with an open shadow root. */
  readonly shadowRoot?: ForeignNode | null
  /** Of a template. */
  readonly content?: ForeignNode
}

const elementType = 1
const textTypes = new Set([3, 4]) // text, and a CDATA section of XHTML

const rawNames = new Set(['script', 'style', 'xmp', 'iframe', 'noembed', 'noframes', 'plaintext'])

/**
 * Prints the source of a document as it is now, for the cleaner to read like any page.
 *
 * Reads the document and changes nothing in it. Each node is visited once, so a slow DOM costs one walk. An open shadow
 * root is printed as a declarative one, whose text the cleaner reads. Comments are left out. Not recursive. Stops soon
 * after `pageLimits.bytes` characters, which the cleaner refuses.
 *
 * A page may name a form field after a member, as in `<input name="attributes">`, which hides the member of the form.
 * So members are read with the getters of their classes.
 *
 * @see https://html.spec.whatwg.org/#serialising-html-fragments
 */
export function documentSource(document: ForeignDocument): string {
  const children = getter<ForeignDocument, 'childNodes'>(document, 'childNodes')(document)
  const roots = new Set(Array.from(children).filter(isNode)) // linkedom's doctype knows no sibling
  const sample = [...roots].find(isElement)
  if (!sample) return ''
  const read = readerOf(sample)
  const parts: string[] = []
  // What is still to be printed, the next one last: a node with its later siblings, or a tag.
  const left: (ForeignNode | string)[] = [...roots].reverse()
  let length = 0
  const print = (part: string) => {
    parts.push(part)
    length += part.length
  }
  for (let at = left.pop(); at !== undefined && length <= pageLimits.bytes; at = left.pop()) {
    if (typeof at === 'string') {
      print(at)
      continue
    }
    const next = isElement(at) ? read.nextSibling(at) : at.nextSibling
    if (next && !roots.has(at)) left.push(next)
    if (textTypes.has(at.nodeType)) print(escaped(at.textContent ?? ''))
    if (!isElement(at)) continue
    const name = read.localName(at)
    print(`<${name}${attributesOf(read.attributes(at))}>`)
    if (tagRule(name).isVoid) continue
    left.push(`</${name}>`)
    const child = read.firstChild(at)
    const content = name === 'template' ? (child ?? at.content?.firstChild) : child
    if (content && isRaw(name, content)) print(at.textContent ?? '')
    else if (content) left.push(content)
    const shadow = read.shadowRoot(at)?.firstChild
    if (shadow) left.push('</template>', shadow, '<template shadowrootmode="open">')
  }
  return parts.join('')
}

/** Whether the content of an element is printed as it is: code, or markup that a browser with scripts left alone. */
function isRaw(name: string, content: ForeignNode): boolean {
  if (!textTypes.has(content.nodeType)) return false
  return rawNames.has(name) || (name === 'noscript' && !content.nextSibling)
}

function isNode(value: object): value is ForeignNode {
  return 'nodeType' in value
}

// A form whose field is called `nodeType` has an element there.
function isElement({ nodeType }: ForeignNode): boolean {
  return nodeType === elementType || typeof nodeType !== 'number'
}

/** Reads the members of any element as the class of this one does. */
function readerOf(sample: ForeignNode) {
  return {
    localName: getter<ForeignNode, 'localName'>(sample, 'localName'),
    attributes: getter<ForeignNode, 'attributes'>(sample, 'attributes'),
    firstChild: getter<ForeignNode, 'firstChild'>(sample, 'firstChild'),
    nextSibling: getter<ForeignNode, 'nextSibling'>(sample, 'nextSibling'),
    shadowRoot: getter<ForeignNode, 'shadowRoot'>(sample, 'shadowRoot'),
  }
}

/** The getter that the class of a node has for a member; where it has none, the member of the node itself. */
function getter<T extends object, K extends keyof T & string>(
  sample: T,
  name: K,
): (node: T) => T[K] {
  for (let at: unknown = sample; at !== null; at = Object.getPrototypeOf(at)) {
    const get = Object.getOwnPropertyDescriptor(at, name)?.get
    if (get) return (node) => get.call(node)
  }
  return (node) => node[name]
}

function attributesOf(attributes: ForeignNode['attributes']): string {
  let printed = ''
  for (const { name, value } of Array.from(attributes))
    printed += ` ${name}="${escaped(value).replaceAll('"', '&quot;')}"`
  return printed
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'))
}
