import { childNodes, elementsIn, holds, isElement, isText, type Element } from '../dom.ts'
import { foldTitle } from './article-nodes.ts'
import type { Landmark } from './landmarks.ts'
import { fieldText, typesOf, type LinkedNode } from './linked-data.ts'
import { metasOf, type PageHead } from './page-head.ts'
import { ledeLabels } from '../vocabulary/lede-labels.ts'
import { textOf } from './text-of.ts'

export type Lede = { lede: string | null; ledeElement: Element | null }

/** What `ledeOf` looks at. */
export type LedeSources = {
  head: PageHead
  nodes: readonly LinkedNode[]
  standfirsts: readonly Landmark[]
  blocks: readonly Landmark[]
  bylines: readonly Landmark[]
  times: readonly Landmark[]
  dated: readonly Landmark[]
  headingOrder: number
  /** Forms of the title, folded. */
  titles: readonly string[]
}

const descriptionMetas = [
  'og:description',
  'description',
  'twitter:description',
  'dc.description',
  'dcterms.description',
  'sailthru.description',
]
const minLength = 25 // characters of a standfirst; the shortest are one clause
const maxLength = 1500
const minParagraph = 60 // characters
const maxParted = 450 // characters of a standfirst that only its place tells
const maxBlocks = 24 // blocks after the heading among which a standfirst may stand
const maxDistance = 150 // elements between the heading and its standfirst

const minUndeclared = 100 // characters of a standfirst that precedes a declared one

/** A block near the heading with its text. */
type Shown = { element: Element; order: number; text: string; folded: string }

/**
 * Finds the standfirst: the first after the heading of a block that says what the page declares as its
 * description, one that is marked as a standfirst, a paragraph in bold, and a paragraph that the byline
 * parts from the text. Where the page shows none: a news article's description in JSON-LD, unless it
 * quotes the text.
 */
export function ledeOf(sources: LedeSources): Lede {
  const blocks = shownNear(sources, sources.blocks)
  const marked = shownNear(sources, sources.standfirsts).filter(({ element }) => isPlain(element))
  const described = saying(descriptions(sources), [...marked, ...blocks])
  const undescribed = earliest([
    marked.find(({ element }) => !subheading.test(element.localName)) ?? null,
    partedFirst(blocks, sources),
    boldFirst(blocks),
  ])
  const found =
    described && undescribed && !isBefore(undescribed, described)
      ? described
      : (undescribed ?? described)
  if (found) {
    const whole = marked.find(({ folded }) => folded.startsWith(found.folded)) ?? found
    return { lede: whole.text, ledeElement: whole.element }
  }
  const news = newsDescription(sources)
  return { lede: news && !isQuote(news, blocks) ? news : null, ledeElement: null }
}

function earliest(candidates: readonly (Shown | null)[]): Shown | null {
  return candidates.reduce((first, each) =>
    !first || (each && each.order < first.order) ? each : first,
  )
}

function isBefore(one: Shown, other: Shown): boolean {
  return one.order < other.order && one.text.length >= minUndeclared
}

const subheading = /^h[3-6]$/

function shownNear(sources: LedeSources, found: readonly Landmark[]): Shown[] {
  const { headingOrder, titles } = sources
  const shown: Shown[] = []
  for (const { element, order } of found) {
    if (order <= headingOrder - 20) continue
    if (order > headingOrder + maxDistance || shown.length >= maxBlocks) break
    const text = withoutLabel(textOf(element))
    const folded = foldTitle(text)
    if (
      text.length >= minLength &&
      text.length <= maxLength &&
      !titles.some((title) => title.includes(folded))
    )
      shown.push({ element, order, text, folded })
  }
  return shown
}

const label = new RegExp(`^[【\\[]?(?:${ledeLabels.join('|')})(?:[】\\]]|\\s?[:：])\\s*`, 'iu')

/** Takes off what only says that a standfirst follows: "核心提示：". */
function withoutLabel(text: string): string {
  return text.replace(label, '')
}

const minShared = 40 // folded characters that a description has before it says something else

/** The block that says a description, or its beginning where the description goes on to the author. */
function saying(declared: readonly string[], shown: readonly Shown[]): Shown | null {
  for (const description of declared) {
    const found = shown.find(({ folded }) => folded === description)
    if (found) return found
  }
  return (
    shown.find(
      ({ folded }) =>
        folded.length >= minShared && declared.some((each) => each.startsWith(`${folded} `)),
    ) ?? null
  )
}

const unlikely = new Set(['h1', 'h2', 'h3', 'figure', 'time', 'img', 'form'])
const maxParagraphs = 5

/** Holds a few lines, and nothing that a text would hold. */
function isPlain(element: Element): boolean {
  let paragraphs = 0
  for (const inner of elementsIn(element)) {
    if (unlikely.has(inner.localName)) return false
    if (inner.localName === 'p' && ++paragraphs > maxParagraphs) return false
  }
  return true
}

// A first paragraph all in bold type, when the next one is not.
function boldFirst(blocks: readonly Shown[]): Shown | null {
  const paragraphs = blocks.filter(({ element }) => element.localName === 'p')
  const [first, second] = paragraphs
  if (!first || !second || first.text.length < 50) return null
  return isBold(first.element) && !isBold(second.element) ? first : null
}

// Headline, one paragraph, who wrote it and when, then the text.
function partedFirst(
  blocks: readonly Shown[],
  { bylines, times, dated, headingOrder }: LedeSources,
): Shown | null {
  const paragraphs = blocks.filter(
    ({ order, text }) => order > headingOrder && text.length >= minParagraph,
  )
  const [first, second] = paragraphs
  if (!first || !second || first.text.length > maxParted) return null
  const isBetween = ({ element, order }: Landmark) =>
    order > first.order && order < second.order && !holds(first.element, element)
  const isDatedAbove = times.some(({ order }) => order > headingOrder && order < first.order)
  const parting = isDatedAbove ? bylines : [...bylines, ...times, ...dated]
  return parting.some(isBetween) ? first : null
}

function isBold(paragraph: Element): boolean {
  return childNodes(paragraph).every((child) =>
    isElement(child)
      ? /^(?:strong|b|br)$/.test(child.localName)
      : !isText(child) || child.data.trim() === '',
  )
}

/** What the page declares about itself, folded; what is cut short with an ellipsis too. */
function descriptions({ head, nodes, titles }: LedeSources): string[] {
  return [
    ...metasOf(head, descriptionMetas),
    ...nodes.map((node) => fieldText(node, 'description') ?? ''),
  ]
    .filter((text) => text.length >= minLength)
    .map(foldTitle)
    .filter((text) => !titles.includes(text))
}

function newsDescription({ nodes, titles }: LedeSources): string | null {
  const news = nodes.find((node) => typesOf(node).some((type) => /News|Report/.test(type)))
  const text = news ? fieldText(news, 'description') : null
  if (!text || text.length < minLength || text.length > maxLength) return null
  return /(?:…|\.{3})\s*$/u.test(text) || titles.includes(foldTitle(text)) ? null : text
}

/** Says whether a description is the beginning of one of the blocks. */
function isQuote(description: string, blocks: readonly Shown[]): boolean {
  const folded = foldTitle(description)
  return blocks.some((block) => block.folded.startsWith(folded))
}
