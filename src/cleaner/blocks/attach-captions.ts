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
const maxSigned = 300 // … of a caption by its credit or its words alone
// Class names of these elements may list the article's topics: "category-credits".
const holdsArticle = new Set(['article', 'main', 'section', 'body'])
const maxAncestors = 3 // of a line, whose names may mark it as a caption

/** What a line says about a picture; `figure` is the `<figure>` around a named one. */
type Role = { kind: 'caption' | 'credit'; isNamed: boolean; figure: Element | null }

/**
 * Moves the captions and credits that pages print next to a picture into its figure:
 *
 * 1. Lines right after or right before the picture that are named as a caption or a credit.
 * 2. Lines right after the picture that are only a credit.
 *
 * 3. The caption of a `<figure>` without a picture: it goes to its table, or into its quotation as who said it.
 *
 * Drops named captions whose picture is missing, as they are not part of the text.
 *
 * @param captions Elements that are captions under any name.
 */
export function attachCaptions(
  drafts: readonly DraftBlock[],
  captions: ReadonlySet<Element> = new Set(),
): DraftBlock[] {
  const attached: DraftBlock[] = []
  const known = new Map<Element, boolean>()
  for (const [index, draft] of drafts.entries()) {
    const { block } = draft
    const around = [attached.at(-1), drafts[index + 1]] as const
    const role =
      block.type === 'paragraph' ? roleOf(block, draft.element, around[0], captions) : null
    if (block.type !== 'paragraph' || !role || !attach(block, role, around, known))
      attached.push(draft)
  }
  dropCounters(attached.flatMap(({ block }) => (block.type === 'figure' ? [block] : [])))
  return attached
}

/** Moves a line to where it belongs; returns false when it stays in the text. */
function attach(
  { children }: Paragraph,
  { kind, isNamed, figure: around }: Role,
  [before, after]: readonly [DraftBlock | undefined, DraftBlock | undefined],
  known: Map<Element, boolean>,
): boolean {
  if (around && !showsPicture(around, known)) {
    for (const draft of [before, after]) {
      if (!draft || !holds(around, draft.element)) continue
      if (draft.block.type === 'table' && !draft.block.caption) {
        draft.block.caption = children
        return true
      }
      if (draft.block.type === 'blockquote' && draft === before) {
        draft.block.children.push({ type: 'paragraph', children })
        return true
      }
    }
    return false
  }
  if (before?.block.type === 'embed' && kind === 'caption' && after?.block.type !== 'figure') {
    before.block.title ??= tidyLine(phrasingText(children)) || null
    return true
  }
  if (before?.block.type === 'figure') add(before.block, children, kind)
  else if (after?.block.type === 'figure' && isNamed) add(after.block, children, kind)
  else return isNamed
  return true
}

/** Whether a figure shows a picture, and no table, quotation or code. */
function showsPicture(figure: Element, known: Map<Element, boolean>): boolean {
  const shows =
    known.get(figure) ??
    (firstNamed(figure, 'img') !== null ||
      firstNamed(figure, 'table', 'blockquote', 'pre', 'p') === null)
  known.set(figure, shows)
  return shows
}

function roleOf(
  block: Paragraph,
  element: Element,
  above: DraftBlock | undefined,
  captions: ReadonlySet<Element>,
): Role | null {
  const text = phrasingText(block.children)
  const weight = weigh(text)
  if (weight > maxCaption) return null
  const kind = captions.has(element) ? 'caption' : namedKind(element)
  if (kind) return { kind, isNamed: true, figure: figureAround(element) }
  const unnamed = { isNamed: false, figure: null }
  if (text.length <= maxCredit && isCredit(text)) return { kind: 'credit', ...unnamed }
  if (above?.block.type !== 'figure' || above.block.caption.length > 0 || weight > maxSigned)
    return null
  // Right under a picture, it is the caption if it ends in a credit or repeats the alt text.
  const line = comparableForm(text)
  const isCaption =
    splitCredit(text).credit !== null ||
    above.block.children.some(({ alt }) => comparableForm(alt) === line)
  return isCaption ? { kind: 'caption', ...unnamed } : null
}

function namedKind(element: Element): Role['kind'] | null {
  let ancestor: Element | null = element
  for (let step = 0; ancestor && step < maxAncestors; step++, ancestor = ancestor.parentElement) {
    if (holdsArticle.has(ancestor.localName)) return null
    const words = classWords(ancestor)
    if (ancestor.localName === 'figcaption' || matchWord(words, 'caption')) return 'caption'
    if (matchWord(words, 'loose-credit')) return 'credit'
  }
  return null
}

function figureAround(element: Element): Element | null {
  let ancestor: Element | null = element
  for (let step = 0; ancestor && step <= maxAncestors; step++, ancestor = ancestor.parentElement)
    if (ancestor.localName === 'figure') return ancestor
  return null
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
