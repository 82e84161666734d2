import { comparableForm } from '../../text/comparable-form.ts'
import { weigh } from '../../text/prose.ts'
import { isBlock } from '../tree/block-elements.ts'
import { chromeKind } from '../tree/chrome.ts'
import { classWords } from '../tree/class-words.ts'
import {
  attribute,
  isElement,
  isText,
  type ClassWords,
  type Element,
  type Node,
} from '../tree/dom.ts'
import type { Measure } from '../tree/measure.ts'
import { isPicture } from '../tree/picture-element.ts'
import { textOf } from '../tree/text-of.ts'

const minimumProse = 80 // weighed letters; labels, headlines and prompts are mostly shorter
const minimumHeadline = 20 // weighed letters of a line that is one link
const minimumHeading = 8 // … in a heading
const controlRole = /^(?:button|switch|checkbox|tab|menuitem)$/
const policy =
  /cookie|privacy|consent|gdpr|datenschutz|confidential|privacidad|riservatezza|personuppgift|personvern|tietosuoja|gizlilik|legal|policy/i

/** What one element is and holds, as the walk of `boxesOf` found it. Text is measured by `weigh`. */
export class Box implements Measure {
  readonly element: Element
  readonly parent: Box | null
  /** The element's number in document order. */
  readonly start: number
  /** The number of the last element inside. */
  end: number
  text = 0
  linked = 0
  prose = 0
  paragraphs = 0
  links = 0
  images = 0
  fields = 0
  /** Prose in captions, which is also part of `prose`. */
  captioned = 0
  /** Buttons, switches, checkboxes. */
  controls = 0
  /** Links to pages about privacy or cookies. */
  policies = 0
  /** Lines that are one link and as long as a headline. */
  headlines = 0
  /** Text of the element's own lines, outside the blocks inside it. */
  ownText = 0
  ownLinked = 0
  /** Whether it was removed. What it held is not marked. */
  isGone = false
  readonly isBlock: boolean
  readonly isLink: boolean
  #words: ClassWords | null = null
  #chrome: string | null | undefined
  #shape = ''

  constructor(element: Element, parent: Box | null, start: number) {
    this.element = element
    this.parent = parent
    this.start = start
    this.end = start
    this.isBlock = isBlock(element)
    this.isLink = parent?.isLink === true || element.localName === 'a'
  }

  /** The words of its names with their roles. */
  get words(): ClassWords {
    return (this.#words ??= classWords(this.element))
  }

  /** The part of the site's frame that it is by its name or role, see `chromeKind`. */
  get chrome(): string | null {
    if (this.#chrome === undefined) this.#chrome = chromeKind(this.element)
    return this.#chrome
  }

  /** The kind of element, see `shapeOf`. */
  get shape(): string {
    return (this.#shape ||= shapeOf(this.element))
  }

  holds(other: Box): boolean {
    return this.start <= other.start && other.end <= this.end
  }

  /** Adds the amounts of a box inside, or takes them away. A loop over their names would cost ten times as much. */
  add(inner: Box, sign: 1 | -1): void {
    this.text += sign * inner.text
    this.linked += sign * inner.linked
    this.prose += sign * inner.prose
    this.paragraphs += sign * inner.paragraphs
    this.links += sign * inner.links
    this.images += sign * inner.images
    this.fields += sign * inner.fields
    this.captioned += sign * inner.captioned
    this.controls += sign * inner.controls
    this.policies += sign * inner.policies
    this.headlines += sign * inner.headlines
  }

  /** Takes the element out of the page, and what it holds out of the amounts of those around it. */
  remove(): void {
    this.element.remove()
    this.isGone = true
    for (let at = this.parent; at; at = at.parent) at.add(this, -1)
    if (this.isBlock) return
    for (let at = this.parent; at; at = at.parent) {
      at.ownText -= this.ownText
      at.ownLinked -= this.ownLinked
      if (at.isBlock) return
    }
  }
}

/** The records of a page's elements. */
export type Boxes = {
  readonly of: ReadonlyMap<Element, Box>
  /** All records in document order: `all[box.start]` is `box`. */
  readonly all: readonly Box[]
  readonly root: Box
  /** The heading that is the page's title, or the only `<h1>`. */
  readonly title: Box | null
  /** The same where nothing around it is marked as clutter, so that its place tells of the article's. */
  readonly headline: Box | null
  /** The number of the first element that shows the title; what ends before it is before the article. */
  readonly head: number
  /** The kind of the article's own paragraphs, as `parent>paragraph`; empty when nothing tells. */
  readonly ownKind: string
  /** The ids of parts that a control opens. */
  readonly opened: ReadonlySet<string>
}

/**
 * Records what each element holds, in one walk. Linear; not recursive. The records keep up with what `Box.remove` takes
 * away.
 *
 * @param titles Forms of the page's title.
 */
export function boxesOf(element: Element, titles: readonly string[]): Boxes {
  const root = new Box(element, null, 0)
  const all: Box[] = [root]
  const of = new Map<Element, Box>([[element, root]])
  const headings: Box[] = []
  const opened = new Set<string>()
  let box = root
  let node: Node | null = element.firstChild
  for (;;) {
    if (node === null) {
      close(box, all.length - 1)
      if (!box.parent) break
      node = box.element.nextSibling
      box = box.parent
    } else if (isElement(node)) {
      box = new Box(node, box, all.length)
      all.push(box)
      of.set(node, box)
      if (isHeading(node.localName)) headings.push(box)
      const target = attribute(node, 'aria-controls')
      if (target !== '') opened.add(target)
      node = node.firstChild
    } else {
      if (isText(node)) count(node.data, box)
      node = node.nextSibling
    }
  }
  const wanted = new Set(titles.map(comparableForm))
  const isTitle = (one: Box) => one.text > 0 && wanted.has(comparableForm(textOf(one.element)))
  const title = titleOf(headings, isTitle)
  const headline = title && isMarked(title) ? null : title
  const head = headOf(all, headline, titles, isTitle)
  return { of, all, root, title, headline, head, opened, ownKind: ownKindOf(all, head) }
}

const ownShare = 0.5 // of the prose in paragraphs below the headline

/** The kind of paragraph that holds most of the prose below the headline, if its parent has a class; else empty. */
function ownKindOf(all: readonly Box[], head: number): string {
  const kinds = new Map<string, number>()
  let total = 0
  for (const box of all) {
    if (box.start < head || box.prose === 0 || box.element.localName !== 'p' || !box.parent)
      continue
    const kind = `${box.parent.shape}>${box.shape}`
    total += box.prose
    kinds.set(kind, (kinds.get(kind) ?? 0) + box.prose)
  }
  const [kind, prose] = [...kinds].reduce(
    (one, other) => (other[1] > one[1] ? other : one),
    ['', 0],
  )
  return prose >= ownShare * total && kind.includes('.') ? kind : ''
}

const mostInArticle = 0.5 // of the prose of the article around the headline; a headline below more is a repeat of it
const mostInPage = 0.9 // … of the page's prose, where no element is the article

/** The number of the element at which the article begins; 0 when nothing tells. */
function headOf(
  all: readonly Box[],
  headline: Box | null,
  titles: readonly string[],
  isTitle: (box: Box) => boolean,
): number {
  if (!headline) return 0
  const lengths = new Set(titles.map((form) => weigh(form.trim())))
  // A dialog or a list may repeat the title below the line that is the headline.
  const first = all.find(
    (one) =>
      one === headline ||
      isMain(one) ||
      (one.start < headline.start &&
        one.ownLinked === 0 &&
        lengths.has(one.ownText) &&
        isTitle(one)),
  )
  const start = first?.start ?? headline.start
  const home = articleAround(headline)
  const around = home ?? all[0]
  if (!around) return 0
  let before = 0
  for (let at = around.start; at < start; at++) {
    const box = all[at]
    if (!box || box.end >= start) continue
    before += box.prose
    at = box.end
  }
  return before > (home ? mostInArticle : mostInPage) * around.prose ? around.start : start
}

function count(data: string, box: Box): void {
  const text = data.trim()
  if (text === '') return
  const weight = weigh(text)
  box.ownText += weight
  if (box.isLink) box.ownLinked += weight
}

function close(box: Box, end: number): void {
  const { element, parent, ownText, ownLinked } = box
  const { localName } = element
  box.end = end
  box.text += ownText
  box.linked += ownLinked
  if (localName === 'a') {
    box.links++
    if (policy.test(attribute(element, 'href'))) box.policies++
  }
  if (isPicture(element)) box.images++
  if (isControl(element)) box.controls++
  if (localName === 'input' && element.getAttribute('type') !== 'hidden') box.fields++
  if (box.isBlock && ownText >= minimumProse && ownLinked < 0.5 * ownText) {
    box.prose += ownText - ownLinked
    box.paragraphs++
  }
  const shortest = isHeading(localName) ? minimumHeading : minimumHeadline
  if (box.isBlock && ownText >= shortest && ownLinked > 0.9 * ownText) box.headlines++
  if (localName === 'figcaption') box.captioned = box.prose
  if (!parent) return
  parent.add(box, 1)
  if (box.isBlock) return
  // The text of an inline element belongs to the block around it.
  parent.text -= ownText
  parent.linked -= ownLinked
  parent.ownText += ownText
  parent.ownLinked += ownLinked
}

function isHeading(name: string): boolean {
  return name.length === 2 && name.startsWith('h') && name >= 'h1' && name <= 'h6'
}

function isControl(element: Element): boolean {
  const { localName } = element
  if (localName === 'button') return true
  if (localName === 'input')
    return /^(?:checkbox|radio|button|submit)$/.test(attribute(element, 'type'))
  return controlRole.test(attribute(element, 'role'))
}

const maxHeadings = 300 // compared; a page with more is a list

/** The records inside a box, in document order, without what was removed. */
export function* boxesIn({ all }: Boxes, { start, end }: Box): Generator<Box> {
  for (let at = start + 1; at <= end; at++) {
    const box = all[at]
    if (!box) return
    if (box.isGone) at = box.end
    else yield box
  }
}

/** The heading that equals the page's title; among several the first, an `<h1>` before others. */
function titleOf(headings: readonly Box[], isTitle: (box: Box) => boolean): Box | null {
  const equal = headings.slice(0, maxHeadings).filter(isTitle)
  const main = headings.filter(isMain)
  return equal.find(isMain) ?? equal[0] ?? (main.length === 1 ? (main[0] ?? null) : null)
}

function isMain({ element }: Box): boolean {
  return element.localName === 'h1'
}

/** Whether an element around a box is marked as clutter. */
function isMarked(box: Box): boolean {
  for (let at = box.parent; at && !isArticle(at.element); at = at.parent) {
    const { chrome, words, element } = at
    if (element.localName === 'body') return false
    if (chrome !== null && chrome !== 'role banner') return true
    if (words.matches.has('sure-clutter') || words.matches.has('readers')) return true
  }
  return false
}

/** The innermost `<article>` or `<main>` around a box. */
export function articleAround(box: Box): Box | null {
  for (let at = box.parent; at; at = at.parent) if (isArticle(at.element)) return at
  return null
}

function isArticle(element: Element): boolean {
  return (
    element.localName === 'article' ||
    element.localName === 'main' ||
    /^(?:main|article)$/.test(attribute(element, 'role'))
  )
}

/**
 * The kind of an element, by which repeated parts of a page are told: its name and classes, without the numbers and
 * hashes that give each part a class of its own.
 */
function shapeOf({ localName, className }: Element): string {
  if (className === '') return localName
  return `${localName}.${/\d/.test(className) ? className.replace(counted, '') : className}`
}

// The digits of `par_12`, the hash of `Text_root__x3Fa9`.
const counted = /(?<=[_-])(?=[A-Za-z]{0,20}\d)[A-Za-z\d]{4,20}(?![\w-])|\d+/g
