import { endsAsSentence, weigh } from '../../text/prose.ts'
import { tidyLine } from '../../text/tidy-text.ts'
import { foldTitle } from '../data/article-nodes.ts'
import { fieldText, typesOf, type LinkedNode } from '../data/linked-data.ts'
import { metasOf, type PageHead } from '../data/page-head.ts'
import type { Trace } from '../page/trace.ts'
import { classWords, matchWord } from '../tree/class-words.ts'
import {
  childElements,
  childNodes,
  elementsIn,
  firstNamed,
  holds,
  isElement,
  isText,
  type Element,
} from '../tree/dom.ts'
import { textOf } from '../tree/text-of.ts'
import { countPrompts } from '../vocabulary/count-prompts.ts'
import { alternativesOf } from '../vocabulary/entries.ts'
import { metaNames } from '../vocabulary/meta-names.ts'
import { choose, type Candidate } from './candidate.ts'
import { withoutPrefix } from './names.ts'
import { lookOf, type PagePart, type PageParts } from './page-parts.ts'

/** A lede and the element that shows it as a standfirst. */
export type Lede = { lede: string | null; ledeElements: Element[] }

/** The input of `ledeOf`. */
type LedeSources = PageParts & {
  /** The main heading, or `null` when the page has none. */
  heading: Element | null
  head: PageHead
  nodes: readonly LinkedNode[]
  /** Forms of the title, folded. */
  titles: readonly string[]
  trace: Trace
}

/** A block near the main heading, with its text. */
type Block = PagePart & { text: string; folded: string; isMarked: boolean }

/**
 * Finds the lede among the blocks near the main heading.
 *
 * A first paragraph that is one of the article's own is no lede: it has the look and the parent of the next.
 */
export function ledeOf(sources: LedeSources): Lede {
  const blocks = blocksNear(sources)
  const reader = {
    ...sources,
    blocks,
    descriptions: descriptionsOf(sources),
    start: textStart(blocks, sources.headingOrder),
  }
  const candidates = [
    ...blocks.flatMap((block) => candidateOf(block, reader) ?? []),
    ...declaredCandidates(sources, blocks),
  ]
  const chosen = choose('lede', candidates, sources.trace, ({ text }) => text)?.value
  const first = blocks.find((block) => block === chosen)
  const shown = first ? withTwins(first, blocks) : []
  const text = first ? shown.map((each) => each.text).join(' ') : chosen?.text
  return {
    lede: tidyLine(text ?? '', 5000) || null,
    ledeElements: shown.map(({ element }) => element),
  }
}

/** A news article's description in JSON-LD, if it is whole and quotes neither the title nor a block. */
function declaredCandidates(
  { nodes, titles }: LedeSources,
  blocks: readonly Block[],
): Candidate<'lede', { text: string }>[] {
  const news = nodes.find((node) => typesOf(node).some((type) => /News|Report/.test(type)))
  const text = (news && fieldText(news, 'description')) ?? ''
  if (text.length < length.least || text.length > length.most) return []
  const folded = foldTitle(text)
  const isQuote = blocks.some((block) => block.folded.startsWith(folded))
  if (isQuote || /(?:…|\.{3})\s*$/u.test(text) || titles.includes(folded)) return []
  return [{ value: { text }, source: 'declared', signs: {} }]
}

const maxTwins = 4 // blocks of one standfirst

/** A block with the marked blocks of its look that follow it side by side. */
function withTwins(first: Block, blocks: readonly Block[]): Block[] {
  const twins = [first]
  for (const next of blocks.slice(blocks.indexOf(first) + 1)) {
    const { element, isMarked, folded } = next
    const isTwin =
      isMarked && !isLink(element) && element.previousElementSibling === twins.at(-1)?.element
    if (!isTwin || lookOf(element) !== lookOf(first.element) || twins.length >= maxTwins) break
    if (twins.every((twin) => twin.folded !== folded)) twins.push(next)
  }
  return first.isMarked ? twins : [first]
}

const length = { least: 25, most: 1500 } // weighed letters and characters of a standfirst
const maxBlocks = 30 // that are looked at
const reach = { above: 20, below: 150 } // elements between the heading and its standfirst

/** The blocks near the heading that may be a standfirst: those of its length that do not repeat the title. */
function blocksNear({ headingOrder, titles, blocks, standfirsts }: LedeSources): Block[] {
  const marked = new Set(standfirsts.map(({ element }) => element))
  const parts = new Map([...blocks, ...standfirsts].map((part) => [part.element, part]))
  const found: Block[] = []
  for (const part of [...parts.values()].sort((a, b) => a.order - b.order)) {
    if (part.order <= headingOrder - reach.above) continue
    if (part.order > headingOrder + reach.below || found.length >= maxBlocks) break
    // The words that begin a paragraph are not apart from it.
    if (part.element.parentElement?.localName === 'p' && !marked.has(part.element)) continue
    const text = textWithoutLinks(part.element).replace(label(), '')
    if (weigh(text) < length.least || text.length > length.most) continue
    const folded = foldTitle(text)
    const isMarked = marked.has(part.element) && isPlain(part.element)
    if (!titles.some((title) => title.includes(folded)))
      found.push({ ...part, text, folded, isMarked })
  }
  return found
}

/** The text of an element without those of its lines that are links to other stories. */
let labelForm: RegExp | null = null

/** A label in front of a standfirst: "Summary:", "【导读】". Built for the first page. */
function label(): RegExp {
  return (labelForm ??= new RegExp(
    `^[【\\[]?(?:${alternativesOf('ledeLabels')})(?:[】\\]]|\\s?[:：])\\s*`,
    'iu',
  ))
}

function textWithoutLinks(element: Element): string {
  const lines = childElements(element).filter(({ localName }) => localName === 'p')
  const own = lines.filter((line) => !isLink(line))
  return own.length < lines.length ? own.map((line) => textOf(line)).join(' ') : textOf(element)
}

const unlikely = new Set(['h1', 'h2', 'h3', 'figure', 'time', 'img', 'form'])
const maxParagraphs = 5

/** Whether an element holds only a few lines: no headings, pictures, times or forms. */
function isPlain(element: Element): boolean {
  let paragraphs = 0
  for (const inner of elementsIn(element)) {
    if (unlikely.has(inner.localName)) return false
    if (inner.localName === 'p' && ++paragraphs > maxParagraphs) return false
  }
  return true
}

/** The descriptions that a page declares, folded; those cut short with an ellipsis included. */
function descriptionsOf({ head, nodes, titles }: LedeSources): string[] {
  return [
    ...metasOf(head, metaNames.description),
    ...nodes.map((node) => fieldText(node, 'description') ?? ''),
  ]
    .filter((text) => text.length >= length.least)
    .map(foldTitle)
    .filter((text) => !titles.includes(text))
}

const minParagraph = 60 // characters of a first paragraph
const minProse = 140 // characters of one of the article's own paragraphs

/** Where the text has begun: for a heading at the first paragraph, for other blocks at the second. */
type TextStart = { heading: number; other: number }

function textStart(blocks: readonly Block[], headingOrder: number): TextStart {
  const paragraphs = blocks.filter(
    ({ element, order }) => element.localName === 'p' && order > headingOrder,
  )
  const first = paragraphs.find(({ text }) => text.length >= minParagraph)
  const [, second] = paragraphs.filter(({ text }) => text.length >= minProse)
  return { heading: first?.order ?? Infinity, other: second?.order ?? Infinity }
}

/** What a candidate is judged by. */
type Reader = LedeSources & {
  blocks: readonly Block[]
  descriptions: readonly string[]
  start: TextStart
}

const minShared = 40 // folded characters that a block and the beginning of a description have in common
const minPrompts = 2 // phrases in which the site speaks for itself; a single one may be the article's topic
const maxLede = 450 // characters; a longer block is a paragraph

function candidateOf(
  block: Block,
  { blocks, descriptions, start, heading, headingOrder, bylines, times, dated }: Reader,
): Candidate<'lede', { text: string }> | null {
  const { element, order, text, folded, isMarked } = block
  const isSaid = descriptions.includes(folded)
  if (order > start.other && !isMarked && !isSaid) return null
  const isBegun =
    folded.length >= minShared && descriptions.some((each) => each.startsWith(`${folded} `))
  const next = blocks.find((each) => each.order > order && !holds(element, each.element))
  const isHeading = /^h[2-6]$/.test(element.localName)
  const isBetween = (part: PagePart) =>
    part.order > order && part.order < (next?.order ?? 0) && !holds(element, part.element)
  const isDated = times.some((part) => part.order > headingOrder && part.order < order)
  const isParted = (isDated ? bylines : [...bylines, ...times, ...dated]).some(isBetween)
  const isFirst = blocks.every(
    (each) => each.order >= order || each.order < headingOrder || holds(each.element, element),
  )
  const isFacts = [bylines, times].every((marks) =>
    marks.some((mark) => holds(element, mark.element)),
  )
  const isBold = !isHeading && isAllBold(element) && next !== undefined && !isAllBold(next.element)
  const shape = isHeading ? 'heading' : element.localName === 'p' ? 'paragraph' : 'line'
  return {
    value: block,
    source: isMarked ? 'marked' : shape,
    signs: {
      'says a description': isSaid,
      'begins a description': isBegun,
      'first under the heading': isFirst && order > headingOrder,
      'next to the heading':
        isHeading && heading !== null && element.previousElementSibling === heading,
      'before the byline': isParted,
      'own look': !isHeading && next !== undefined && lookOf(element) !== lookOf(next.element),
      'alone in bold': isBold,
      'short line': text.length < minParagraph && !isHeading && !isMarked,
      long: text.length > maxLede,
      'one of many': !isMarked && !isParted && isOneOfMany(element),
      'in the text': order > (isHeading ? start.heading : start.other),
      'above the heading': order < headingOrder,
      link: isLink(element),
      'of a picture': isOfPicture(element),
      'about the page':
        isFacts ||
        (withoutPrefix(text) !== text && !endsAsSentence(text)) ||
        countPrompts(folded) >= minPrompts,
    },
  }
}

const near = { paragraph: 4, heading: 40 } // siblings looked at for another of the same look

/** Whether an element is a paragraph of the text, or heads a part of it: siblings of the same look follow. */
function isOneOfMany(element: Element): boolean {
  const isHeading = /^h\d$/.test(element.localName)
  const [count, least] = isHeading ? [near.heading, 1] : [near.paragraph, minParagraph]
  let at = element.nextElementSibling
  for (let index = 0; at && index < count; index++, at = at.nextElementSibling)
    if (lookOf(at) === lookOf(element) && textOf(at, '', minProse).length >= least) return true
  return false
}

/** Whether all of an element's text is in one bold element. */
function isAllBold(element: Element): boolean {
  const bold = firstNamed(element, 'strong', 'b')
  return bold !== null && textOf(bold) === textOf(element)
}

/** Whether all of an element's text is in one link. */
function isLink(element: Element): boolean {
  if (element.localName === 'a' || element.parentElement?.localName === 'a') return true
  const children = childNodes(element).filter(
    (child) => isElement(child) || (isText(child) && child.data.trim() !== ''),
  )
  const [only] = children
  return children.length === 1 && only !== undefined && isElement(only) && isLink(only)
}

const maxAncestors = 3

/** Whether an element or what is around it is named as text about a picture. */
function isOfPicture(element: Element): boolean {
  let at: Element | null = element
  for (let level = 0; at && level < maxAncestors; level++, at = at.parentElement)
    if (matchWord(classWords(at), 'about-picture') ?? matchWord(classWords(at), 'caption'))
      return true
  return false
}
