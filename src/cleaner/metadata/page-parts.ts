import {
  following,
  holds,
  isElement,
  isText,
  type PageDocument,
  type Element,
  type Node,
} from '../tree/dom.ts'
import { textOf } from '../tree/text-of.ts'
import { elementKind } from './element-kind.ts'
import { isInCard } from './other-story.ts'

/** An element and its position in document order, counted in elements from 1. */
export type PagePart = { element: Element; order: number }

/** The parts of a page that describe its article, each kind in document order. */
export type PageParts = {
  /** The position of the main heading; 0 when the page has none. */
  headingOrder: number
  /** The main heading and all that holds it. */
  ancestors: ReadonlySet<Node>
  bylines: PagePart[]
  standfirsts: PagePart[]
  times: PagePart[]
  /** Elements with a short text that may hold a date. */
  dated: PagePart[]
  /** Elements that begin with their own text. */
  blocks: PagePart[]
}

const maxEach = 300 // of one kind; no article needs more
const maxElements = 60_000 // looked at
const minBlockLength = 20 // characters at the start of a block

/**
 * Collects a page's bylines, standfirsts, times and blocks of text in one walk. Skips navigation, comments, captions,
 * boxes of other stories and the like, unless they hold the main heading.
 *
 * @param heading The main heading, or `null` when the page has none.
 */
export function pageParts(document: PageDocument, heading: Element | null): PageParts {
  const ancestors = ancestorsOf(heading)
  const found: PageParts = {
    headingOrder: 0,
    ancestors,
    bylines: [],
    standfirsts: [],
    times: [],
    dated: [],
    blocks: [],
  }
  const root = document.body
  if (mayBeDated(root)) found.dated.push({ element: root, order: 0 })
  let aside: Element | null = null // the current aside: it may name author and date, but holds no text of the article
  let node = following(root, root)
  for (let order = 0; node && order < maxElements;) {
    let isPassedOver = false
    if (isElement(node)) {
      const part = { element: node, order: ++order }
      if (node === heading) found.headingOrder = part.order
      const kind = elementKind(node)
      const isBeside = kind.isElsewhere && isBesideText(node, ancestors)
      isPassedOver =
        kind.isElsewhere && !isBeside && !ancestors.has(node) && !isArticlesFooter(node)
      if (!isPassedOver) {
        if (isBeside) aside = node
        else if (aside && !holds(aside, node)) aside = null
        for (const name of kind.parts)
          if (found[name].length < maxEach && !(aside && name === 'standfirsts'))
            if (name === 'standfirsts' || !isInCard(node, ancestors)) found[name].push(part)
        if (found.dated.length < maxEach && mayBeDated(node) && !isInCard(node, ancestors))
          found.dated.push(part)
        if (found.blocks.length < maxEach && !aside && beginsWithText(node)) found.blocks.push(part)
      }
    }
    node = following(node, root, isPassedOver)
  }
  return found
}

const maxDepth = 6 // elements between an article's footer and the article

/** Whether an element is the footer of an `<article>`, where blogs name the author. */
function isArticlesFooter(element: Element): boolean {
  if (element.localName !== 'footer') return false
  let at = element.parentElement
  for (let depth = 0; at && depth < maxDepth; depth++, at = at.parentElement)
    if (at.localName === 'article') return true
  return false
}

const asides = new Set(['aside', 'footer'])
const maxAside = 400 // characters of an aside that names author and date; longer ones are boxes

/** Whether an element is a short aside or footer in the `<article>` of the main heading. */
function isBesideText(element: Element, ancestors: ReadonlySet<Node>): boolean {
  if (!asides.has(element.localName) || textOf(element, '', maxAside + 1).length > maxAside)
    return false
  for (let at = element.parentElement; at; at = at.parentElement)
    if (at.localName === 'article') return ancestors.has(at)
  return false
}

function ancestorsOf(element: Element | null): Set<Node> {
  const ancestors = new Set<Node>()
  for (let at: Node | null = element; at; at = at.parentNode) ancestors.add(at)
  return ancestors
}

const textHolders = new Set([
  'p',
  'h2',
  'h3',
  'h4',
  'div',
  'span',
  'strong',
  'b',
  'li',
  'section',
  'article',
  'td',
  'dd',
  'font',
])

const maxDatedLength = 120 // characters

function mayBeDated({ firstChild }: Element): boolean {
  for (let child = firstChild; child; child = child.nextSibling) {
    if (!isText(child) || child.data.length > maxDatedLength) continue
    if (/\d{4}|\d[./-]\d/.test(child.data)) return true
    if (/[日일٠-๙]/.test(child.data) && /\p{Nd}\s?[日일]|[٠-٩۰-۹०-९๐-๙]{4}/u.test(child.data))
      return true
  }
  return false
}

function beginsWithText(element: Element): boolean {
  if (!textHolders.has(element.localName)) return false
  if (element.localName === 'p') return true
  const { firstChild } = element
  return isText(firstChild) && firstChild.data.trim().length >= minBlockLength
}

/** An element's name and class without numbers. */
export function lookOf({ localName, className }: Element): string {
  return `${localName}.${className.replace(/\d+/g, '')}`
}
