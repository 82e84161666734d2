import { endsAsSentence } from '../../text/prose.ts'
import { foldTitle } from '../data/article-nodes.ts'
import { fieldText, typesOf, type LinkedNode } from '../data/linked-data.ts'
import { metasOf, type PageHead } from '../data/page-head.ts'
import type { Trace } from '../page/trace.ts'
import { classWords, matchWord } from '../tree/class-words.ts'
import { childNodes, elementsIn, holds, isElement, isText, type Element } from '../tree/dom.ts'
import { textOf } from '../tree/text-of.ts'
import { countPrompts } from '../vocabulary/count-prompts.ts'
import { alternativesOf } from '../vocabulary/entries.ts'
import { withoutPrefix } from './byline-prefix.ts'
import { choose, type Candidate } from './candidate.ts'
import type { PagePart, PageParts } from './page-parts.ts'
import { titleLikeness } from './title-likeness.ts'

export type Lede = {
  lede: string | null
  /** The elements that show the lede as a standfirst, in order. */
  ledeElements: Element[]
}

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

/** A lede with the blocks that show it; none if it is only declared. */
type Standfirst = { text: string; blocks: readonly Block[] }

/**
 * Finds the lede among the blocks under the main heading and the descriptions that the page declares.
 *
 * A first paragraph that is one of the article's own is no lede: it has the look and the parent of the next.
 */
export function ledeOf(sources: LedeSources): Lede {
  const blocks = blocksNear(sources)
  const descriptions = descriptionsOf(sources)
  const reader = {
    ...sources,
    blocks,
    descriptions,
    start: textStart(blocks, sources.headingOrder),
  }
  const shown = blocks.flatMap((block, index) => candidateOf(block, index, reader) ?? [])
  const chosen = choose(
    'lede',
    [...shown, ...declaredCandidates(sources, blocks)],
    sources.trace,
    ({ text }) => text,
  )
  if (!chosen) return { lede: null, ledeElements: [] }
  return {
    lede: chosen.value.text,
    ledeElements: chosen.value.blocks.map(({ element }) => element),
  }
}

const length = { least: 25, most: 1500 } // characters of a standfirst; the shortest are one clause
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
    const text = textWithoutLinks(part.element).replace(label, '')
    if (text.length < length.least || text.length > length.most) continue
    const folded = foldTitle(text)
    const isMarked = marked.has(part.element) && isPlain(part.element)
    if (!titles.some((title) => title.includes(folded)))
      found.push({ ...part, text, folded, isMarked })
  }
  return found
}

/** The text of an element without those of its lines that are links to other stories. */
function textWithoutLinks(element: Element): string {
  const lines = [...childNodes(element)]
    .filter(isElement)
    .filter(({ localName }) => localName === 'p')
  const own = lines.filter((line) => !isLink(line))
  return own.length < lines.length ? own.map((line) => textOf(line)).join(' ') : textOf(element)
}

// What introduces a standfirst: "核心提示：".
const label = new RegExp(
  `^[【\\[]?(?:${alternativesOf('ledeLabels')})(?:[】\\]]|\\s?[:：])\\s*`,
  'iu',
)

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

const descriptionMetas = [
  'og:description',
  'description',
  'twitter:description',
  'dc.description',
  'dcterms.description',
  'sailthru.description',
]

/** The descriptions that a page declares, folded; those cut short with an ellipsis included. */
function descriptionsOf({ head, nodes, titles }: LedeSources): string[] {
  return [
    ...metasOf(head, descriptionMetas),
    ...nodes.map((node) => fieldText(node, 'description') ?? ''),
  ]
    .filter((text) => text.length >= length.least)
    .map(foldTitle)
    .filter((text) => !titles.includes(text))
}

/** A news article's description in JSON-LD, if it is whole and quotes neither the title nor a block. */
function declaredCandidates(
  { nodes, titles }: LedeSources,
  blocks: readonly Block[],
): Candidate<'lede', Standfirst>[] {
  const news = nodes.find((node) => typesOf(node).some((type) => /News|Report/.test(type)))
  const text = (news && fieldText(news, 'description')) ?? ''
  if (text.length < length.least || text.length > length.most) return []
  const folded = foldTitle(text)
  const isQuote = blocks.some((block) => block.folded.startsWith(folded))
  if (isQuote || /(?:…|\.{3})\s*$/u.test(text) || titles.includes(folded)) return []
  return [{ value: { text, blocks: [] }, source: 'declared', signs: {} }]
}

const minProse = 140 // characters of one of the article's own paragraphs

/** Where the text has begun: for a heading at the first paragraph, for other blocks at the second. */
function textStart(blocks: readonly Block[], headingOrder: number): TextStart {
  const paragraphs = blocks.filter(
    ({ element, order }) => element.localName === 'p' && order > headingOrder,
  )
  const first = paragraphs.find(({ text }) => text.length >= minParagraph)
  const [, second] = paragraphs.filter(({ text }) => text.length >= minProse)
  const none = Number.POSITIVE_INFINITY
  return { heading: first?.order ?? none, other: second?.order ?? none }
}

type TextStart = { heading: number; other: number }

/** What a candidate is judged by. */
type Reader = LedeSources & {
  blocks: readonly Block[]
  descriptions: readonly string[]
  start: TextStart
}

const minShared = 40 // folded characters that a block and the beginning of a description have in common
const minLikeness = 0.75 // share of words in common with a description
const minParagraph = 60 // characters of a first paragraph
const maxLede = 450 // characters; a longer block is a paragraph
const minPrompts = 2 // phrases in which the site speaks for itself; a single one may be the article's topic
const minHeadline = 40 // characters of a standfirst in a heading that nothing marks

const crumbs = /\s[>＞›»]\s.*\s[>＞›»]\s/u // quotation marks have a space on one side only

function candidateOf(
  block: Block,
  index: number,
  { blocks, descriptions, start, heading, headingOrder, bylines, times, dated }: Reader,
): Candidate<'lede', Standfirst> | null {
  const { element, order, text, folded, isMarked } = block
  if (order > start.other && !isMarked && !descriptions.includes(folded)) return null
  const run = runOf(index, blocks, descriptions)
  const said = foldTitle(run.map((each) => each.text).join(' '))
  const isSaid = descriptions.includes(said)
  const isBegun =
    !isSaid &&
    folded.length >= minShared &&
    descriptions.some((each) => each.startsWith(`${folded} `))
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
  return {
    value: { text: run.map((each) => each.text).join(' '), blocks: run },
    source: isMarked
      ? 'marked'
      : isHeading
        ? 'heading'
        : element.localName === 'p'
          ? 'paragraph'
          : 'line',
    signs: {
      'says a description': isSaid,
      'begins a description': isBegun,
      'like a description':
        !isSaid &&
        !isBegun &&
        descriptions.some((each) => titleLikeness(folded, each) >= minLikeness),
      'first under the heading': isFirst && order > headingOrder,
      'next to the heading':
        isHeading && heading !== null && element.previousElementSibling === heading,
      'before the byline': isParted,
      bold: isBold(element),
      'own look': !isHeading && next !== undefined && lookOf(element) !== lookOf(next.element),
      'short line': text.length < minParagraph && !isHeading && !isMarked,
      'short heading': isHeading && text.length < minHeadline,
      long: run.reduce((sum, each) => sum + each.text.length, 0) > maxLede,
      'one of many': !isMarked && !isParted && isOneOfMany(element),
      'in the text': order > (isHeading ? start.heading : start.other),
      'above the heading': order < headingOrder,
      link: isLink(element),
      'of a picture': isOfPicture(element),
      'about the page':
        isFacts ||
        (withoutPrefix(text) !== text && !endsAsSentence(text)) ||
        crumbs.test(text) ||
        countPrompts(folded) >= minPrompts,
    },
  }
}

const maxRun = 4 // blocks of one standfirst

/** The blocks of one lede: those that a description says together, or marked twins side by side. */
function runOf(index: number, blocks: readonly Block[], descriptions: readonly string[]): Block[] {
  const first = blocks[index]
  if (!first) return []
  const run = [first]
  let joined = first.folded
  for (const next of blocks.slice(index + 1, index + maxRun)) {
    joined = `${joined} ${next.folded}`
    const saying = descriptions.filter((each) => each === joined || each.startsWith(`${joined} `))
    if (saying.length === 0) break
    run.push(next)
    if (saying.includes(joined)) return run
  }
  if (!first.isMarked) return [first]
  const twins = [first]
  for (const next of blocks.slice(index + 1)) {
    const isTwin =
      next.isMarked &&
      next.element.previousElementSibling === twins.at(-1)?.element &&
      lookOf(next.element) === lookOf(first.element) &&
      !isLink(next.element)
    if (!isTwin || twins.length >= maxRun) break
    if (twins.every(({ folded }) => folded !== next.folded)) twins.push(next)
  }
  return twins
}

/** An element's name and class without numbers. */
function lookOf({ localName, className }: Element): string {
  return `${localName}.${className.replace(/\d+/g, '')}`
}

const near = { paragraph: 4, heading: 40 } // siblings looked at for another of the same look

/** Whether an element is a paragraph of the text, or heads a part of it: siblings of the same look follow. */
function isOneOfMany(element: Element): boolean {
  const paragraph = paragraphOf(element)
  const isHeading = /^h\d$/.test(paragraph.localName)
  const [count, least] = isHeading ? [near.heading, 1] : [near.paragraph, minParagraph]
  let at = paragraph.nextElementSibling
  for (let index = 0; at && index < count; index++, at = at.nextElementSibling)
    if (lookOf(at) === lookOf(paragraph) && textOf(at, '', minProse).length >= least) return true
  return false
}

/** The paragraph that an inline element begins. */
function paragraphOf(element: Element): Element {
  const { parentElement } = element
  const isInline = /^(?:span|strong|b|font)$/.test(element.localName)
  const isStart = isInline && parentElement && !element.previousElementSibling
  return isStart && parentElement.localName !== 'div' ? paragraphOf(parentElement) : element
}

/** Whether all of an element's text is in one link. */
function isLink(element: Element): boolean {
  if (element.localName === 'a' || element.parentElement?.localName === 'a') return true
  const children = [...childNodes(element)].filter(
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

/** Whether all of a paragraph is bold. */
function isBold(paragraph: Element): boolean {
  let isAny = false
  for (const child of childNodes(paragraph)) {
    if (isText(child) && child.data.trim() !== '') return false
    if (!isElement(child) || child.localName === 'br') continue
    if (!/^(?:strong|b)$/.test(child.localName)) return false
    isAny = true
  }
  return isAny
}
