import { endsAsSentence } from '../../text/prose.ts'
import { foldTitle } from '../data/article-nodes.ts'
import { elementsIn, type Element } from '../tree/dom.ts'
import { countPrompts } from '../vocabulary/count-prompts.ts'
import { withoutPrefix } from './byline-prefix.ts'
import {
  descriptionsOf,
  newsDescription,
  blocksDescribed,
  type DescriptionSources,
} from './descriptions.ts'
import { nearBlocks, type NearBlock } from './near-blocks.ts'
import type { PagePart } from './page-parts.ts'
import {
  boldStandfirst,
  likelyStandfirst,
  standfirstBeforeByline,
  wholeStandfirst,
  type BylineParts,
} from './standfirst.ts'

export type Lede = {
  lede: string | null
  /** The elements that show the lede as a standfirst, in order. */
  ledeElements: Element[]
}

/** The input of `ledeOf`. */
type LedeSources = DescriptionSources &
  BylineParts & { standfirsts: readonly PagePart[]; blocks: readonly PagePart[] }

const maxMarked = 600 // characters of a standfirst known only by its name; a longer one is the text's first paragraph

const minUndeclared = 100 // characters of an undeclared standfirst before a declared one

/**
 * Finds the lede. Of these, the first in the document counts, with the blocks right after it that look the same:
 *
 * 1. Blocks with the text of the declared description.
 * 2. A block that is marked as a standfirst.
 * 3. A first paragraph that the byline separates from the text.
 * 4. A first paragraph in bold.
 * 5. A first paragraph that looks different from the next and nearly matches the description.
 *
 * If the page shows none, the lede is a news article's description in JSON-LD, unless that quotes the text.
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

const minPrompts = 2 // phrases in which the site speaks for itself; a single one may be the article's topic

const crumbs = /\s[>＞›»]\s.*\s[>＞›»]\s/u // quotation marks have a space on one side only

/** Whether a block is about the page or its writers, not about the story: a byline, a breadcrumb trail, a notice. */
function isAboutPage({ text, folded }: NearBlock): boolean {
  const isByline = withoutPrefix(text) !== text && !endsAsSentence(text)
  return isByline || crumbs.test(text) || countPrompts(folded) >= minPrompts
}

/** Whether an undeclared standfirst comes before the declared one, or is the only one. */
function isBefore(undeclared: NearBlock, [declared]: readonly NearBlock[]): boolean {
  if (!declared) return true
  return undeclared.order < declared.order && undeclared.text.length >= minUndeclared
}

const minProse = 140 // characters of one of the article's own paragraphs

/** The order of the second paragraph after the heading, where the text has begun; the first may be the standfirst. */
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

/** Whether an element holds only a few lines: no headings, pictures, times or forms. */
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
