import { weigh } from '../../text/prose.ts'
import { isBlock } from './block-elements.ts'
import { isElement, isText, type Element, type Node } from './dom.ts'
import { isPicture } from './picture-element.ts'

/** The amount of text and other content in an element. Text is measured by `weigh`. */
export type Measure = {
  text: number
  /** Text inside links. */
  linked: number
  /** Text outside links in paragraphs that are long enough to be prose and are mostly no links. */
  prose: number
  /** The number of such paragraphs. */
  paragraphs: number
  links: number
  images: number
  /** Form fields that readers fill in. */
  fields: number
}

export type Measures = ReadonlyMap<Element, Measure>

const minimumProse = 80 // weighed letters; labels, headlines and prompts are mostly shorter
const none: Measure = {
  text: 0,
  linked: 0,
  prose: 0,
  paragraphs: 0,
  links: 0,
  images: 0,
  fields: 0,
}

/** The measure of an element; all zero for one added after `measure`. */
export function measureOf(measures: Measures, element: Element): Measure {
  return measures.get(element) ?? none
}

type Frame = {
  element: Element
  measure: Measure
  /** Text of the element's own lines, without blocks inside. */
  ownText: number
  ownLinked: number
  isBlock: boolean
  isLink: boolean
}

/** Measures an element and all its descendants. Linear; not recursive. */
export function measure(root: Element): Measures {
  const measures = new Map<Element, Measure>()
  const stack: Frame[] = [frame(root, false)]
  let node: Node | null = root.firstChild
  for (;;) {
    const top = stack.at(-1)
    if (!top) return measures
    if (node === null) {
      stack.pop()
      close(top, stack.at(-1), measures)
      node = top.element.nextSibling
    } else if (isElement(node)) {
      stack.push(frame(node, top.isLink))
      node = node.firstChild
    } else {
      if (isText(node)) count(node.data, top)
      node = node.nextSibling
    }
    if (stack.length === 0) return measures
  }
}

function frame(element: Element, inLink: boolean): Frame {
  return {
    element,
    measure: { ...none },
    ownText: 0,
    ownLinked: 0,
    isBlock: isBlock(element),
    isLink: inLink || element.localName === 'a',
  }
}

function count(data: string, top: Frame): void {
  const text = data.trim()
  if (text === '') return
  const weight = weigh(text)
  top.ownText += weight
  if (top.isLink) top.ownLinked += weight
}

function close(done: Frame, parent: Frame | undefined, measures: Map<Element, Measure>): void {
  const { element, measure } = done
  measure.text += done.ownText
  measure.linked += done.ownLinked
  if (element.localName === 'a') measure.links++
  if (isPicture(element)) measure.images++
  if (element.localName === 'input' && element.getAttribute('type') !== 'hidden') measure.fields++
  if (done.isBlock && done.ownText >= minimumProse && done.ownLinked < 0.5 * done.ownText) {
    measure.prose += done.ownText - done.ownLinked
    measure.paragraphs++
  }
  measures.set(element, measure)
  if (!parent) return
  if (done.isBlock) {
    parent.measure.text += measure.text
    parent.measure.linked += measure.linked
  } else {
    // The text of an inline element belongs to the block around it.
    parent.measure.text += measure.text - done.ownText
    parent.measure.linked += measure.linked - done.ownLinked
    parent.ownText += done.ownText
    parent.ownLinked += done.ownLinked
  }
  parent.measure.prose += measure.prose
  parent.measure.paragraphs += measure.paragraphs
  parent.measure.links += measure.links
  parent.measure.images += measure.images
  parent.measure.fields += measure.fields
}
