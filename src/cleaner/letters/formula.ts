import { exponent, subscript } from '../../article/script-letters.ts'
import { tidyLine } from '../../text/tidy-text.ts'
import { blockNames } from '../tree/block-elements.ts'
import {
  attribute,
  childElements,
  childNodes,
  elementsIn,
  isElement,
  isText,
  type Element,
  type Node,
} from '../tree/dom.ts'

const maxLength = 2000 // characters of one formula

/**
 * Puts a formula's text in the place of its `<math>` and of the copies of it for the eye, which renderers such as
 * KaTeX, MathJax and MediaWiki place next to it. Drops a second source of the same formula after it.
 *
 * @param math A `<math>`, or what `isSetFormula` accepts.
 */
export function writeOutFormula(math: Element): void {
  if (!math.parentNode) return
  if (math.localName !== 'math') return math.replaceWith(tidyLine(setText(math), maxLength))
  // As one line of plain text, e.g. `T² = (4π²)/(GM) a³`; as TeX where it holds nothing else.
  const line = tidyLine(linear(math).replace(/ {2,}/g, ' '), maxLength)
  const text = line || tidyLine(texOf(math), maxLength)
  const whole = withCopies(math)
  const next = whole.nextElementSibling
  if (next?.localName === 'math' && next.firstElementChild?.localName === 'annotation')
    next.remove()
  // A preview, or the copy of a renderer that left no MathML.
  for (let copy = whole.previousSibling; isElement(copy) && isRendered(copy);) {
    const before = copy.previousSibling
    copy.remove()
    copy = before
  }
  whole.replaceWith(text)
}

function isRendered(element: Element): boolean {
  return /^MathJax/i.test(element.className) || element.localName === 'mjx-container'
}

function texOf(math: Element): string {
  const notes = math.getElementsByTagName('annotation')
  const source = notes.find((note) => /tex/i.test(attribute(note, 'encoding'))) ?? notes[0]
  const tex = source?.textContent.trim() || attribute(math, 'alttext')
  return plainTex(tex)
}

/** A source in TeX without the frame that MediaWiki puts around it. */
export function plainTex(tex: string): string {
  return /^\{\\(?:display|text)style\s([^]*)\}$/.exec(tex.trim())?.[1]?.trim() ?? tex
}

const maxParts = 12 // nodes of an element with the copies of one formula

/** The outermost element around a formula that holds nothing else but copies of it. */
function withCopies(math: Element): Element {
  let whole = math
  for (;;) {
    const parent = whole.parentElement
    if (!parent || blockNames.has(parent.localName) || parent.localName === 'a') return whole
    let node = parent.firstChild
    for (let part = 0; node && part < maxParts; part++) {
      if (node !== whole && !isCopy(node)) return whole
      node = node.nextSibling
    }
    if (node) return whole
    whole = parent
  }
}

function isCopy(node: Node): boolean {
  if (isText(node)) return node.data.trim() === ''
  if (!isElement(node)) return true
  return (
    node.getAttribute('aria-hidden') === 'true' ||
    isRendered(node) ||
    node.textContent.trim() === ''
  )
}

// oxfmt-ignore
const combining = new Map([
  ['¯', '\u0304'], ['‾', '\u0304'], ['^', '\u0302'], ['ˆ', '\u0302'], ['~', '\u0303'], ['˜', '\u0303'],
  ['˙', '\u0307'], ['¨', '\u0308'], ['→', '\u20D7'], ['⃗', '\u20D7'],
])
const left = new Set(['annotation', 'annotation-xml', 'mphantom', 'none', 'mprescripts'])
const invisible = /[\u2061-\u2064\u200B]/g

/** The text of a MathML element. */
function linear(element: Element): string {
  const name = element.localName
  if (left.has(name)) return ''
  const [first, second, third] = childElements(element)
  switch (name) {
    case 'mi':
    case 'mn':
    case 'mtext':
    case 'ms':
    case 'mo':
      return element.textContent.replace(invisible, '').replace(/\s+/g, ' ').trim()
    case 'mspace':
      return ' '
    case 'msup':
    case 'mover':
      return over(of(first), of(second), name)
    case 'msub':
    case 'munder':
      return of(first) + subscript(of(second))
    case 'msubsup':
    case 'munderover':
      return of(first) + subscript(of(second)) + exponent(of(third))
    case 'mfrac':
      return `${grouped(of(first))}/${grouped(of(second))}`
    case 'msqrt':
      return `√${grouped(row(element))}`
    case 'mroot':
      return `${exponent(of(second))}√${grouped(of(first))}`
    case 'mfenced':
      return `(${childElements(element).map(linear).join(', ')})`
    case 'mtable':
      return childElements(element).map(linear).join('; ')
    case 'mtr':
    case 'mlabeledtr':
      return childElements(element).map(linear).join(' ').trim()
    default:
      return row(element)
  }
}

function of(element: Element | undefined): string {
  return element ? linear(element).trim() : ''
}

function over(base: string, script: string, name: string): string {
  const accent = name === 'mover' ? combining.get(script) : undefined
  if (accent && base.length === 1) return base + accent
  // A prime is raised by itself.
  return /^[′″‴'*]+$/.test(script) ? base + script : base + exponent(script)
}

function grouped(text: string): string {
  return /^[\p{L}\p{N}.,]$|^\p{N}[\p{N}.,]*$/u.test(text) ? text : `(${text})`
}

const spaced = /^(?:[\p{Sm}·×÷∗∙⋅→-]|:=|<=|>=)$/u
const tight = /^[/|√¬∂∇∀∃]$/u

/** The text of elements in a row, with spaces around the operators between two operands. */
function row(element: Element): string {
  let text = ''
  let isOperand = false
  for (const child of childElements(element)) {
    if (text.length > maxLength) break
    const part = linear(child)
    if (part === '') continue
    const isOperator = child.localName === 'mo'
    const isSpaced = isOperator && isOperand && spaced.test(part) && !tight.test(part)
    if (isSpaced) text += ` ${part} `
    else if (isOperator && /^[,;]$/.test(part)) text += `${part} `
    else text += needsSpace(text, part, child.localName) ? ` ${part}` : part
    isOperand = !isOperator || /^[)\]}!′]$/.test(part)
  }
  if (text === '' && element.firstElementChild === null) return element.textContent.trim()
  return text
}

/** Whether two operands would run into each other: a word next to a letter, a bracket's end next to a letter. */
function needsSpace(before: string, part: string, name: string): boolean {
  const text = before.slice(-4)
  if (!/[\p{L}\p{N})]$/u.test(text) || !/^[\p{L}\p{N}]/u.test(part)) return false
  if (name === 'mtext' || text.endsWith(')')) return true
  return /\p{L}{2}$|\p{N}$/u.test(text)
    ? /^(?:\p{L}{2}|\p{N})/u.test(part)
    : /^\p{L}{2}/u.test(part)
}

/** Whether an element is a formula that KaTeX set for the eye alone, without MathML. */
export function isSetFormula({ className, firstElementChild: first }: Element): boolean {
  return className === 'katex' && first?.className === 'katex-html'
}

const fillers = /^(?:p?strut|vlist-s|frac-line|nulldelimiter)/

function setText(element: Element): string {
  let text = ''
  for (const node of childNodes(element)) {
    if (text.length > maxLength) break
    if (isText(node)) text += node.data
    if (!isElement(node) || fillers.test(node.className)) continue
    if (node.className.startsWith('msupsub')) text += scripts(node)
    else if (node.className.split(' ').includes('mfrac')) {
      const [lower = '', upper = ''] = linesOf(node)
      text += `${grouped(upper)}/${grouped(lower)}`
    } else if (/^m(?:rel|bin)/.test(node.className)) text += ` ${setText(node)} `
    else text += setText(node)
  }
  return text
}

/** KaTeX lists the lines of a formula from below. Only one with a lower line has a second column. */
function scripts(element: Element): string {
  const [first = '', second = ''] = linesOf(element)
  const hasLower = element.firstElementChild?.className.includes('vlist-t2')
  return hasLower ? subscript(first) + exponent(second) : exponent(first)
}

function linesOf(element: Element): string[] {
  for (const inner of elementsIn(element))
    if (inner.className === 'vlist')
      return childElements(inner)
        .map((line) => setText(line).trim())
        .filter((line) => line !== '')
  return []
}
