import type { Figure, Paragraph, Phrasing } from '../../article/body.ts'
import { phrasingText } from '../../article/plain-text.ts'
import { comparableForm } from '../../text/comparable-form.ts'
import { weigh } from '../../text/prose.ts'
import { tidyLine } from '../../text/tidy-text.ts'
import { classWords, matchWord } from '../tree/class-words.ts'
import { firstNamed, holds, type Element } from '../tree/dom.ts'
import { counterOf } from './picture-box.ts'
import { captionOf, creditIn, isCredit, sliced, splitCredit } from './picture-credit.ts'
import type { DraftBlock } from './tree-builder.ts'

const maxCredit = 400 // characters; no form of a credit takes a longer line
const maxCaption = 900 // weighed letters
// Class names of these elements may list the article's topics: "category-credits".
const holdsArticle = new Set(['article', 'main', 'section', 'body'])
const maxAncestors = 3 // ancestors of a line whose names may mark it as a caption

/**
 * Moves the captions and credits that pages print next to a picture into its figure:
 *
 * 1. Lines right after or right before the picture that are named as a caption or a credit.
 * 2. Lines right after the picture that are only a credit.
 *
 * 3. The caption of a `<figure>` without a picture: it goes to its table, or into its quotation as who said it.
 *
 * Drops named captions whose picture is missing, as they are not part of the text.
 */
export function attachCaptions(drafts: readonly DraftBlock[]): DraftBlock[] {
  const attached: DraftBlock[] = []
  const known = new Map<Element, boolean>()
  for (let index = 0; index < drafts.length; index++) {
    const draft = drafts[index]
    if (!draft) continue
    const role = roleOf(draft) ?? captionUnder(attached.at(-1), draft)
    if (!role || draft.block.type !== 'paragraph') {
      attached.push(draft)
      continue
    }
    const before = attached.at(-1)
    const after = drafts[index + 1]
    const around = role.isNamed ? figureAround(draft.element) : null
    if (around && !showsPicture(around, known)) {
      if (!attachTo(draft.block, [before, after], around)) attached.push(draft)
      continue
    }
    if (
      before?.block.type === 'embed' &&
      role.kind === 'caption' &&
      after?.block.type !== 'figure'
    ) {
      before.block.title ??= tidyLine(phrasingText(draft.block.children)) || null
      continue
    }
    const figure =
      before?.block.type === 'figure'
        ? before
        : after?.block.type === 'figure' && role.isNamed
          ? after
          : null
    if (figure?.block.type === 'figure') add(figure.block, draft.block.children, role.kind)
    else if (!role.isNamed) attached.push(draft)
  }
  dropCounters(attached.flatMap(({ block }) => (block.type === 'figure' ? [block] : [])))
  return attached
}

/** Drops the numbers that the captions of a gallery begin with: "1 of 12", "2 of 12". */
function dropCounters(figures: readonly Figure[]): void {
  const found = figures.flatMap((figure) => {
    const counter = counterOf(phrasingText(figure.caption))
    return counter ? [{ figure, ...counter }] : []
  })
  for (const { figure, place, total, length } of found)
    if (found.some((other) => other.total === total && other.place !== place))
      figure.caption = sliced(figure.caption, length)
}

/** The `<figure>` around a caption, or `null`. */
function figureAround(element: Element): Element | null {
  let ancestor: Element | null = element
  for (let step = 0; ancestor && step < maxAncestors + 1; step++, ancestor = ancestor.parentElement)
    if (ancestor.localName === 'figure') return ancestor
  return null
}

/** Whether a figure shows a picture, and no table, quotation or code. */
function showsPicture(figure: Element, known: Map<Element, boolean>): boolean {
  const isKnown = known.get(figure)
  if (isKnown !== undefined) return isKnown
  const shows =
    firstNamed(figure, 'img') !== null ||
    firstNamed(figure, 'table', 'blockquote', 'pre', 'p') === null
  known.set(figure, shows)
  return shows
}

/** Moves a caption into the table or the quotation of its figure; returns false when that has no place for it. */
function attachTo(
  caption: Paragraph,
  [before, after]: (DraftBlock | undefined)[],
  figure: Element,
): boolean {
  for (const draft of [before, after]) {
    if (!draft || !holds(figure, draft.element)) continue
    if (draft.block.type === 'table' && !draft.block.caption) {
      draft.block.caption = caption.children
      return true
    }
    if (draft.block.type === 'blockquote' && draft === before) {
      draft.block.children.push(caption)
      return true
    }
  }
  return false
}

const maxSigned = 300 // weighed letters

/** The role of a line right under a picture: its caption, if it ends in a credit or repeats the alt text. */
function captionUnder(above: DraftBlock | undefined, { block }: DraftBlock): Role | null {
  if (
    above?.block.type !== 'figure' ||
    above.block.caption.length > 0 ||
    block.type !== 'paragraph'
  )
    return null
  const text = phrasingText(block.children)
  if (weigh(text) > maxSigned) return null
  const line = comparableForm(text)
  const isCaption =
    splitCredit(text).credit !== null ||
    above.block.children.some(({ alt }) => comparableForm(alt) === line)
  return isCaption ? { kind: 'caption', isNamed: false } : null
}

type Role = { kind: 'caption' | 'credit'; isNamed: boolean }

function roleOf({ block, element }: DraftBlock): Role | null {
  if (block.type !== 'paragraph') return null
  const text = phrasingText(block.children)
  if (weigh(text) > maxCaption) return null
  let ancestor: Element | null = element
  for (let step = 0; ancestor && step < maxAncestors; step++, ancestor = ancestor.parentElement) {
    if (holdsArticle.has(ancestor.localName)) break
    if (ancestor.localName === 'figcaption') return { kind: 'caption', isNamed: true }
    const words = classWords(ancestor)
    if (matchWord(words, 'caption')) return { kind: 'caption', isNamed: true }
    if (matchWord(words, 'loose-credit')) return { kind: 'credit', isNamed: true }
  }
  return text.length <= maxCredit && isCredit(text) ? { kind: 'credit', isNamed: false } : null
}

function add(figure: Figure, nodes: readonly Phrasing[], kind: Role['kind']): void {
  if (kind === 'credit' && figure.credit === null) {
    figure.credit = creditIn(phrasingText(nodes))
    return
  }
  const { caption, credit } = captionOf([...nodes])
  if (figure.caption.length === 0) figure.caption = caption
  figure.credit ??= credit
}
