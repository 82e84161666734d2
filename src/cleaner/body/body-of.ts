import { attachCaptions } from '../blocks/attach-captions.ts'
import { describeFigures } from '../blocks/describe-figures.ts'
import { levelHeadings } from '../blocks/level-headings.ts'
import { readBlocks } from '../blocks/read-blocks.ts'
import type { DraftBlock } from '../blocks/tree-builder.ts'
import { boxesOf, type Boxes } from '../features/boxes.ts'
import { measureDrafts, type MeasuredDraft } from '../features/measure-drafts.ts'
import type { Metadata } from '../metadata/metadata.ts'
import { isInKept } from '../page/chosen-parts.ts'
import type { Page } from '../page/page.ts'
import { note } from '../page/trace.ts'
import { beginningOf, type Element } from '../tree/dom.ts'
import { findContainer, noteOutside } from './container.ts'
import { readHero } from './hero.ts'
import { leadCredit } from './lead-picture.ts'
import { pruneLines } from './prune-lines.ts'
import { removeCards } from './prune/cards.ts'
import { prunePage } from './prune/prune-page.ts'

/** The body that was found in a page, and how it was found. */
export type FoundBody = {
  /** The blocks that stay, in order. */
  drafts: MeasuredDraft[]
  /** The lead picture's credit, if it is a line of the text. */
  leadCredit: string | null
  /** Whether the page marks its container as the body, by a class name or `itemprop`. */
  isMarked: boolean
  /** Share of the container's text that stays, from 0 to 1. */
  keptShare: number
}

/**
 * Finds the article's body in a page. Changes the page's document.
 *
 * 1. `prunePage` removes elements that are clutter by their own marks.
 *    `removeCards` removes those that lead to other stories.
 * 2. `findContainer` chooses the element that holds the text, unless the rule of the site does.
 * 3. `readHero` and `readBlocks` turn pictures above the text and the text itself into blocks.
 * 4. `attachCaptions` moves captions and credits into their figures.
 * 5. `measureDrafts` measures the blocks, and `pruneLines` drops those that are not the article's.
 * 6. `levelHeadings` and `describeFigures` finish the blocks that stay.
 */
export function bodyOf(page: Page, meta: Metadata, isMarkedKept = false): FoundBody {
  const { chosen } = page
  const all = boxesOf(page.document.body, meta.titles)
  // A person chose the text, wherever the headline is.
  const boxes = chosen.body.length > 0 ? { ...all, head: 0 } : all
  prunePage(boxes, page, isMarkedKept)
  if (!isMarkedKept) removeCards(boxes, page)
  const { elements, isMarked } = placeOf(boxes, meta, page)
  const read = measureDrafts(
    withHero(
      elements.slice(0, 1).flatMap((element) => readHero(element, boxes.of, page)),
      elements.flatMap((element) =>
        attachCaptions(readBlocks(element, boxes.of, page), chosen.captions),
      ),
    ).map((draft) => (isInKept(draft.element, chosen) ? { ...draft, isFixed: true } : draft)),
  )
  const drafts = pruneLines(read, meta, page)
  levelHeadings(drafts)
  describeFigures(
    drafts.map(({ block }) => block),
    meta.pictures,
    [...meta.titles, meta.source.name],
  )
  return {
    drafts,
    leadCredit: leadCredit(read.map(({ block }) => block)),
    isMarked,
    keptShare: weightOf(drafts) / Math.max(1, weightOf(read)),
  }
}

/** The elements that hold the text: those that the rule of the site chooses, or the container. */
function placeOf(
  boxes: Boxes,
  { ledeElements }: Metadata,
  { chosen, trace }: Page,
): { elements: readonly Element[]; isMarked: boolean } {
  if (chosen.body.length > 0) {
    for (const element of chosen.body) trace.evidence?.containers.add(element)
    return { elements: chosen.body, isMarked: true }
  }
  const { box, reason, isMarked } = findContainer(boxes, ledeElements, trace)
  note(trace, 'container', 'chose', reason, beginningOf(box.element, 200))
  trace.evidence?.containers.add(box.element)
  noteOutside(boxes, box, trace)
  return { elements: [box.element], isMarked }
}

function weightOf(drafts: readonly MeasuredDraft[]): number {
  return drafts.reduce((sum, { weight }) => sum + weight, 0)
}

/** Puts the pictures of the hero before the text, except those that the text also shows. */
function withHero(hero: readonly DraftBlock[], text: readonly DraftBlock[]): DraftBlock[] {
  const shown = new Set(text.flatMap(picturesIn))
  return [...hero.filter((draft) => !picturesIn(draft).some((url) => shown.has(url))), ...text]
}

function picturesIn({ block }: DraftBlock): string[] {
  return block.type === 'figure' ? block.children.map(({ url }) => url) : []
}
