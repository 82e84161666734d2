import { holds, type Element } from '../../tree/dom.ts'
import { note, type Trace } from '../../page/trace.ts'
import { folded } from '../../../text/prose.ts'
import { isTextless, mainWeight, type Drop, type Line } from './measure-drafts.ts'
import { dropBoxes } from './boxes.ts'
import { dropComments } from './comments.ts'
import { dropTitleCaption, figureReason } from './prune-figures.ts'
import { isEmphasised, isPrompt } from './prompts.ts'
import { aboutWriters } from './about-writers.ts'
import { repeats, strayReason } from './stray-lines.ts'

/** What the page says elsewhere and the body must not repeat. */
export type Known = {
  titles: readonly string[]
  lede: string | null
  ledeElements: readonly Element[]
  byline: readonly string[]
}

/**
 * Removes blocks that are not the article's: repeats of the title, lines about it before its first
 * paragraph, boxes by their labels with what stands under them, the site's own prompts, what hangs on after
 * the last paragraph. Keeps the order; linear in the number of blocks.
 */
export function pruneDrafts(lines: readonly Line[], known: Known, trace: Trace): Line[] {
  const reasons = new Map<Line, string>()
  const drop = (line: Line, reason: string) => {
    if (!reasons.has(line) && line.block.type !== 'footnoteDefinition') reasons.set(line, reason)
  }
  dropRepeats(lines, known, drop)
  dropFigures(lines, known, drop)
  dropBoxes(lines, drop)
  dropComments(lines, drop)
  dropEnds(lines, drop)
  dropStrays(lines, known.byline.map(folded), drop)
  dropBareHeadings(lines, reasons, drop)
  for (const line of lines) if (isPrompt(line)) drop(line, 'speaks for the site')
  const hasProse = lines.some((line) => line.isMain && !reasons.has(line))
  if (!hasProse) return [...lines]
  return lines.filter((line) => {
    const reason = reasons.get(line)
    if (reason) note(trace, 'prune-drafts', 'removed', reason, line.text)
    return !reason
  })
}

const maxHead = 0.4 // of the article's own paragraphs

function dropRepeats(lines: readonly Line[], known: Known, drop: Drop): void {
  const titles = new Set(known.titles.map((title) => unspaced(folded(title))))
  const names = new Set(known.byline.map(folded))
  const lede = known.lede === null ? '' : folded(known.lede)
  for (const line of lines) {
    if (isTextless(line)) continue
    if (isLede(line, lede, known.ledeElements)) drop(line, 'repeats the lede')
    else if (titles.has(unspaced(line.folded))) drop(line, 'repeats the title')
    else if (names.has(line.folded)) drop(line, 'repeats the byline')
  }
}

// A dash between an overline and the headline may be hidden, and the words on either side of it then join.
function unspaced(folded: string): string {
  return folded.replaceAll(' ', '')
}

function dropFigures(lines: readonly Line[], known: Known, drop: Drop): void {
  const said = {
    titles: new Set(known.titles.map(folded)),
    names: new Set(known.byline.map(folded)),
  }
  const shown = new Set<string>()
  for (const line of lines) {
    const reason = figureReason(line, said, shown)
    if (reason) drop(line, reason)
    if (line.block.type !== 'figure') continue
    dropTitleCaption(line.block, said)
    for (const { url } of line.block.children) shown.add(url)
  }
}

const minimumPart = 24 // folded letters; shorter pieces of a lede recur by chance

/**
 * Says whether a line shows the lede. A description that is one of the article's own paragraphs stays, as
 * long as no standfirst shows it elsewhere.
 */
function isLede(line: Line, lede: string, standfirsts: readonly Element[]): boolean {
  const isShown = standfirsts.length > 0
  const isStandfirst = standfirsts.some((element) => holds(element, line.element))
  if (isStandfirst) return line.isAlone || !line.isMain || isEmphasised(line)
  if (line.folded === lede) return isShown || !line.isMain
  return isShown && line.folded.length >= minimumPart && lede.includes(line.folded)
}

/** Drops what is not the article's own before its first paragraph and after its last. */
function dropEnds(lines: readonly Line[], drop: Drop): void {
  const first = lines.findIndex(({ isMain }) => isMain)
  const last = lines.findLastIndex(({ isMain }) => isMain)
  const head = lines.slice(0, first).reduce((sum, { weight }) => sum + weight, 0)
  const main = lines.reduce((sum, line) => sum + mainWeight(line), 0)
  // A head as long as the text is a timetable, a recipe, a list: the article itself.
  const isHeadShort = head < maxHead * main
  lines.forEach((line, index) => {
    if ((index >= first && index <= last) || isTextless(line)) return
    const isBefore = index < first
    if (line.block.type === 'heading') {
      if (!isBefore && !line.isAtHome) drop(line, 'heading after the last paragraph')
      return
    }
    if (isBefore && !isHeadShort) return
    if (!line.isAtHome && !line.isSentence)
      drop(line, isBefore ? 'about the article, before it' : 'after the article')
    else if (!isBefore && line.linkShare > 0.8) drop(line, 'links after the article')
  })
}

function dropStrays(lines: readonly Line[], names: readonly string[], drop: Drop): void {
  const first = lines.findIndex(({ isMain }) => isMain)
  const last = lines.findLastIndex(({ isMain }) => isMain)
  lines.forEach((line, index) => {
    const reason = strayReason(line, names, {
      isAtEnds: index < first || index > last,
      isSubheading: line.isAtHome && isEmphasised(line) && lines[index + 1]?.isMain === true,
    })
    if (reason) drop(line, reason)
  })
  for (const line of repeats(lines)) drop(line, 'repeats the text')
  for (const line of aboutWriters(lines, names)) drop(line, 'about the writer')
}

const maxHeadings = 2 // in a row: a part's title and its first section's; more are other stories' titles

/** Drops headings with no text under them: the article's last lines, and runs of headlines. */
function dropBareHeadings(
  lines: readonly Line[],
  gone: ReadonlyMap<Line, string>,
  drop: Drop,
): void {
  let run: Line[] = []
  let hasText = false
  for (const line of lines.filter((one) => !gone.has(one)).toReversed()) {
    if (line.block.type === 'heading') {
      run.push(line)
      if (!hasText) drop(line, 'heading without text')
      continue
    }
    if (isTextless(line)) continue
    if (run.length > maxHeadings)
      for (const heading of run) if (!heading.isAtHome) drop(heading, 'headlines in a row')
    run = []
    hasText = true
  }
}
