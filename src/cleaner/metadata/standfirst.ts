import { childNodes, holds, isElement, isText, type Element } from '../tree/dom.ts'
import type { PagePart } from './page-parts.ts'
import type { NearBlock } from './near-blocks.ts'
import { titleLikeness } from './title-likeness.ts'

/** Where the page shows who wrote an article and when. */
export type BylineParts = {
  bylines: readonly PagePart[]
  times: readonly PagePart[]
  dated: readonly PagePart[]
  headingOrder: number
}

const minBold = 50 // characters of a standfirst that only its type tells
const maxBold = 330
const minParagraph = 60 // characters
const maxParted = 450 // characters of a standfirst that only its place tells
const minLikeness = 0.75 // words that a standfirst shares with a description in other words
const maxRun = 4 // paragraphs of one standfirst

/** A first paragraph all in bold type, when the next one is not. */
export function boldStandfirst(blocks: readonly NearBlock[]): NearBlock | null {
  const [first, second] = blocks.filter(({ element }) => element.localName === 'p')
  if (!first || !second || first.text.length < minBold || first.text.length > maxBold) return null
  const isBold = ({ element }: NearBlock) => emphasisOf(element) === 'bold'
  return isBold(first) && !isBold(second) ? first : null
}

/** A first paragraph of a look of its own that says a description in nearly the same words. */
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

/** An element's name and class; a number in it tells no kind. */
function lookOf({ element }: NearBlock): string {
  return `${element.localName}.${element.className.replace(/\d+/g, '')}`
}

/** Headline, one paragraph, who wrote it and when, then the text. */
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
 * A standfirst with the lines of it that follow: right behind the first, in the same element and class or,
 * without such a mark, in the same emphasis.
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

/** What all of a paragraph is set in. */
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
