import { comparableForm } from '../../../text/comparable-form.ts'
import type { Metadata } from '../../metadata/metadata.ts'
import { note, type Trace } from '../../page/trace.ts'
import { holds, type Element } from '../../tree/dom.ts'
import { aboutWriters } from './about-writers.ts'
import { dropBoxes } from './boxes.ts'
import { dropComments } from './comments.ts'
import { isTextless, mainWeight, type Drop, type MeasuredDraft } from './measure-drafts.ts'
import { isEmphasised, isPrompt } from './prompts.ts'
import { dropTitleCaption, figureReason } from './prune-figures.ts'
import { repeats, strayReason } from './stray-drafts.ts'

/** What the page shows above the body, which the body must not repeat. */
type ArticleHead = Pick<Metadata, 'titles' | 'lede' | 'ledeElements' | 'byline'>

/**
 * Removes the blocks that are not the article's. Each step marks blocks with a reason; the first reason counts.
 *
 * 1. Repeats of the title, the lede and the byline; figures that repeat a picture or show the author.
 * 2. Boxes with a label and the blocks under it; readers' comments.
 * 3. What surrounds the text before its first own paragraph and after its last.
 * 4. Stray dates, credits, bylines and links; repeats of the text; paragraphs about the writers.
 * 5. Headings without text under them.
 * 6. The site's own prompts.
 *
 * Keeps the order. Keeps all blocks when no prose would be left. The cost is linear in the number of blocks.
 */
export function pruneDrafts(
  drafts: readonly MeasuredDraft[],
  meta: ArticleHead,
  trace: Trace,
): MeasuredDraft[] {
  const reasons = new Map<MeasuredDraft, string>()
  const drop = (draft: MeasuredDraft, reason: string) => {
    if (!reasons.has(draft) && draft.block.type !== 'footnoteDefinition') reasons.set(draft, reason)
  }
  dropRepeats(drafts, meta, drop)
  dropFigures(drafts, meta, drop)
  dropBoxes(drafts, drop)
  dropComments(drafts, drop)
  dropEnds(drafts, drop)
  dropStrays(drafts, meta.byline.map(comparableForm), drop)
  dropBareHeadings(drafts, reasons, drop)
  for (const draft of drafts) if (isPrompt(draft)) drop(draft, 'speaks for the site')
  const hasProse = drafts.some((draft) => draft.isMain && !reasons.has(draft))
  if (!hasProse) return [...drafts]
  return drafts.filter((draft) => {
    const reason = reasons.get(draft)
    if (reason) note(trace, 'prune-drafts', 'removed', reason, draft.text)
    return !reason
  })
}

const maxHead = 0.4 // of the article's own paragraphs

function dropRepeats(drafts: readonly MeasuredDraft[], meta: ArticleHead, drop: Drop): void {
  const titles = new Set(meta.titles.map((title) => unspaced(comparableForm(title))))
  const names = new Set(meta.byline.map(comparableForm))
  const lede = meta.lede === null ? '' : comparableForm(meta.lede)
  for (const draft of drafts) {
    if (isTextless(draft)) continue
    if (isLede(draft, lede, meta.ledeElements)) drop(draft, 'repeats the lede')
    else if (titles.has(unspaced(draft.folded))) drop(draft, 'repeats the title')
    else if (names.has(draft.folded)) drop(draft, 'repeats the byline')
  }
}

// The words around a hidden dash between an overline and the headline may join.
function unspaced(folded: string): string {
  return folded.replaceAll(' ', '')
}

function dropFigures(drafts: readonly MeasuredDraft[], meta: ArticleHead, drop: Drop): void {
  const repeated = {
    titles: new Set(meta.titles.map(comparableForm)),
    names: new Set(meta.byline.map(comparableForm)),
  }
  const shown = new Set<string>()
  for (const draft of drafts) {
    const reason = figureReason(draft, repeated, shown)
    if (reason) drop(draft, reason)
    if (draft.block.type !== 'figure') continue
    dropTitleCaption(draft.block, repeated)
    for (const { url } of draft.block.children) shown.add(url)
  }
}

const minimumPart = 24 // folded letters; shorter pieces of a lede may recur by chance

/**
 * Whether a block shows the lede. A description that is one of the article's own paragraphs stays, unless a standfirst
 * shows it elsewhere.
 */
function isLede(draft: MeasuredDraft, lede: string, standfirsts: readonly Element[]): boolean {
  const isShown = standfirsts.length > 0
  const isStandfirst = standfirsts.some((element) => holds(element, draft.element))
  if (isStandfirst) return draft.isAlone || !draft.isMain || isEmphasised(draft)
  if (draft.folded === lede) return isShown || !draft.isMain
  return isShown && draft.folded.length >= minimumPart && lede.includes(draft.folded)
}

/** Drops blocks before the article's first own paragraph and after its last. */
function dropEnds(drafts: readonly MeasuredDraft[], drop: Drop): void {
  const first = drafts.findIndex(({ isMain }) => isMain)
  const last = drafts.findLastIndex(({ isMain }) => isMain)
  const head = drafts.slice(0, first).reduce((sum, { weight }) => sum + weight, 0)
  const main = drafts.reduce((sum, draft) => sum + mainWeight(draft), 0)
  // A long head is part of the article: a timetable, a recipe, a list.
  const isHeadShort = head < maxHead * main
  drafts.forEach((draft, index) => {
    if ((index >= first && index <= last) || isTextless(draft)) return
    const isBefore = index < first
    if (draft.block.type === 'heading') {
      if (!isBefore && !draft.isAtHome) drop(draft, 'heading after the last paragraph')
      return
    }
    if (isBefore && !isHeadShort) return
    if (!draft.isAtHome && !draft.isSentence)
      drop(draft, isBefore ? 'about the article, before it' : 'after the article')
    else if (!isBefore && draft.linkShare > 0.8) drop(draft, 'links after the article')
  })
}

function dropStrays(drafts: readonly MeasuredDraft[], names: readonly string[], drop: Drop): void {
  const first = drafts.findIndex(({ isMain }) => isMain)
  const last = drafts.findLastIndex(({ isMain }) => isMain)
  drafts.forEach((draft, index) => {
    const reason = strayReason(draft, names, {
      isAtEnds: index < first || index > last,
      isSubheading: draft.isAtHome && isEmphasised(draft) && drafts[index + 1]?.isMain === true,
    })
    if (reason) drop(draft, reason)
  })
  for (const draft of repeats(drafts)) drop(draft, 'repeats the text')
  for (const draft of aboutWriters(drafts, names)) drop(draft, 'about the writer')
}

const maxHeadings = 2 // in a row: of a part and its first section; more are other stories' headlines

/** Drops headings without text under them: at the article's end, and runs of headlines. */
function dropBareHeadings(
  drafts: readonly MeasuredDraft[],
  gone: ReadonlyMap<MeasuredDraft, string>,
  drop: Drop,
): void {
  let run: MeasuredDraft[] = []
  let hasText = false
  for (const draft of drafts.filter((one) => !gone.has(one)).toReversed()) {
    if (draft.block.type === 'heading') {
      run.push(draft)
      if (!hasText) drop(draft, 'heading without text')
      continue
    }
    if (isTextless(draft)) continue
    if (run.length > maxHeadings)
      for (const heading of run) if (!heading.isAtHome) drop(heading, 'headlines in a row')
    run = []
    hasText = true
  }
}
