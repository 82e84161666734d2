import { childNodes, holds, isElement, isText, type Element } from '../tree/dom.ts'
import type { NearBlock } from './near-blocks.ts'
import type { PagePart } from './page-parts.ts'
import { titleLikeness } from './title-likeness.ts'

/** The page parts that show who wrote an article and when. */
export type BylineParts = {
  bylines: readonly PagePart[]
  times: readonly PagePart[]
  dated: readonly PagePart[]
  headingOrder: number
}

const minBold = 50 // characters of a standfirst that only its bold type shows
const maxBold = 330
const minParagraph = 60 // characters
const maxParted = 450 // characters of a standfirst that only its place shows

const minLikeness = 0.75 // the share of words that it has in common with a description

const maxRun = 4 // paragraphs of one standfirst

/** A first paragraph that is all bold, when the next one is not. */
export function boldStandfirst(blocks: readonly NearBlock[]): NearBlock | null {
  const [first, second] = blocks.filter(({ element }) => element.localName === 'p')
  if (!first || !second || first.text.length < minBold || first.text.length > maxBold) return null
  const isBold = ({ element }: NearBlock) => emphasisOf(element) === 'bold'
  return isBold(first) && !isBold(second) ? first : null
}

/** A first paragraph that looks different from the next and has nearly the words of a description. */
export function likelyStandfirst(
  blocks: readonly NearBlock[],
  declared: readonly string[],
): NearBlock | null {
  const [first, second] = blocks.filter(
    ({ element, text }) => element.localName === 'p' && text.length >= minParagraph,
  )
  if (!first || !second || lookOf(first) === lookOf(second)) return null
  const isLike = declared.some((each) => titleLikeness(first.folded, each) >= minLikeness)
  return isLike ? first : null
}

/** An element's name and class without numbers. */
function lookOf({ element }: NearBlock): string {
  return `${element.localName}.${element.className.replace(/\d+/g, '')}`
}

/** A first paragraph between the headline and the byline or date, with the text after those. */
export function standfirstBeforeByline(
  blocks: readonly NearBlock[],
  { bylines, times, dated, headingOrder }: BylineParts,
): NearBlock | null {
  const isFacts = ({ element }: NearBlock) =>
    [bylines, times].every((marks) => marks.some((mark) => holds(element, mark.element)))
  const paragraphs = blocks.filter(
    ({ order, text }) => order > headingOrder && text.length >= minParagraph,
  )
  const [first, second] = paragraphs
  if (!first || !second || first.text.length > maxParted || isFacts(first)) return null
  const isBetween = ({ element, order }: PagePart) =>
    order > first.order && order < second.order && !holds(first.element, element)
  const isDatedAbove = times.some(({ order }) => order > headingOrder && order < first.order)
  const parting = isDatedAbove ? bylines : [...bylines, ...times, ...dated]
  return parting.some(isBetween) ? first : null
}

/**
 * A standfirst with its further blocks, which are the siblings right after the first. If the first is marked, they have
 * the same element name and class; otherwise they have the same emphasis.
 */
export function wholeStandfirst(
  first: NearBlock,
  shown: readonly NearBlock[],
  isMarked: boolean,
): NearBlock[] {
  const run = [first]
  const signOf = (each: NearBlock) => (isMarked ? lookOf(each) : emphasisOf(each.element))
  const sign = signOf(first)
  if (sign === null) return run
  for (const next of shown.slice(shown.indexOf(first) + 1)) {
    const isTwin =
      next.element.previousElementSibling === run.at(-1)?.element && signOf(next) === sign
    if (!isTwin || run.length >= maxRun) break
    if (run.every(({ folded }) => folded !== next.folded)) run.push(next)
  }
  return run
}

/** The emphasis of a whole paragraph, or `null`. */
function emphasisOf(paragraph: Element): 'bold' | 'italic' | null {
  let emphasis: 'bold' | 'italic' | null = null
  for (const child of childNodes(paragraph)) {
    if (isText(child) && child.data.trim() !== '') return null
    if (!isElement(child) || child.localName === 'br') continue
    const own = /^(?:strong|b)$/.test(child.localName)
      ? 'bold'
      : /^(?:em|i)$/.test(child.localName)
        ? 'italic'
        : null
    if (own === null || (emphasis !== null && emphasis !== own)) return null
    emphasis = own
  }
  return emphasis
}
