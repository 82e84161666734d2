import { elementsIn, type Element } from '../tree/dom.ts'
import { endsAsSentence } from '../../text/prose.ts'
import { countPrompts } from '../vocabulary/count-prompts.ts'
import { foldTitle } from '../data/article-nodes.ts'
import { withoutPrefix } from './byline-prefix.ts'
import {
  descriptionsOf,
  newsDescription,
  blocksDescribed,
  type DescriptionSources,
} from './descriptions.ts'
import type { PagePart } from './page-parts.ts'
import { nearBlocks, type NearBlock } from './near-blocks.ts'
import {
  boldStandfirst,
  likelyStandfirst,
  standfirstBeforeByline,
  wholeStandfirst,
  type BylineParts,
} from './standfirst.ts'

export type Lede = {
  lede: string | null
  /** The elements that show it as a standfirst, in order. */
  ledeElements: Element[]
}

/** What `ledeOf` looks at. */
type LedeSources = DescriptionSources &
  BylineParts & { standfirsts: readonly PagePart[]; blocks: readonly PagePart[] }

const maxMarked = 600 // characters of a standfirst that its name alone tells; longer is the text's first paragraph
const minUndeclared = 100 // characters of a standfirst that precedes a declared one

/**
 * Finds the standfirst: the first after the heading of blocks that say what the page declares as its
 * description, one that is marked as a standfirst, paragraphs in bold, and a paragraph that the byline
 * parts from the text; with further lines that look the same. Where the page shows none: a news article's
 * description in JSON-LD, unless it quotes the text.
 */
export function ledeOf(sources: LedeSources): Lede {
  const { headingOrder, titles } = sources
  const blocks = nearBlocks(headingOrder, titles, sources.blocks)
  const end = textStart(blocks, headingOrder)
  const marked = nearBlocks(headingOrder, titles, sources.standfirsts).filter(
    ({ element, order }) => order <= end && isPlain(element),
  )
  const declared = descriptionsOf(sources)
  const described = blocksDescribed(declared, marked, blocks)
  const [undescribed] = [
    marked.find(
      ({ element, text }) => !subheading.test(element.localName) && text.length <= maxMarked,
    ),
    standfirstBeforeByline(blocks, sources),
    boldStandfirst(blocks),
    likelyStandfirst(blocks, declared),
  ]
    .flatMap((each) => (each && !isAboutPage(each) ? each : []))
    .sort((a, b) => a.order - b.order)
  const isFirst = undescribed && isBefore(undescribed, described)
  const found = isFirst ? [undescribed] : described
  const [first] = found
  if (first) {
    const whole = marked.find(({ folded }) => folded.startsWith(first.folded)) ?? first
    const isMarked = marked.includes(whole)
    const run =
      found.length > 1 ? found : wholeStandfirst(whole, isMarked ? marked : blocks, isMarked)
    return {
      lede: run.map(({ text }) => text).join(' '),
      ledeElements: run.map(({ element }) => element),
    }
  }
  const news = newsDescription(sources)
  return { lede: news && !isQuote(news, blocks) ? news : null, ledeElements: [] }
}

const minPrompts = 2 // phrases of a site's own; one may be what the article is about
const crumbs = /\s[>＞›»]\s.*\s[>＞›»]\s/u // quotation marks have a space on one side alone

/** Whether a block tells of the page or its writers and not what the article is about: a byline, a path, a notice. */
function isAboutPage({ text, folded }: NearBlock): boolean {
  const isByline = withoutPrefix(text) !== text && !endsAsSentence(text)
  return isByline || crumbs.test(text) || countPrompts(folded) >= minPrompts
}

/** Whether an undeclared standfirst precedes the declared one, or is the only one. */
function isBefore(undeclared: NearBlock, [declared]: readonly NearBlock[]): boolean {
  if (!declared) return true
  return undeclared.order < declared.order && undeclared.text.length >= minUndeclared
}

const minProse = 140 // characters of a paragraph that is the article's own

/** Where the text has begun: at its second paragraph after the heading; the first may be the standfirst. */
function textStart(blocks: readonly NearBlock[], headingOrder: number): number {
  const prose = blocks.filter(
    ({ element, order, text }) =>
      element.localName === 'p' && order > headingOrder && text.length >= minProse,
  )
  return prose[1]?.order ?? Number.POSITIVE_INFINITY
}

const subheading = /^h[3-6]$/

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

/** Whether a description is the beginning of one of the blocks. */
function isQuote(description: string, blocks: readonly NearBlock[]): boolean {
  const folded = foldTitle(description)
  return blocks.some((block) => block.folded.startsWith(folded))
}
