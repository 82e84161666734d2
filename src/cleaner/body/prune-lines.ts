import { plainText } from '../../article/plain-text.ts'
import { comparableForm } from '../../text/comparable-form.ts'
import { weigh } from '../../text/prose.ts'
import { lineRecord, describeLines } from '../features/line-features.ts'
import { lineRules } from '../features/line-rules.ts'
import { isEmphasised, isTextless, type MeasuredDraft } from '../features/measure-drafts.ts'
import { strayKind } from '../features/stray-line.ts'
import type { Metadata } from '../metadata/metadata.ts'
import { addMark } from '../page/evidence.ts'
import type { Page } from '../page/page.ts'
import { note, type Trace } from '../page/trace.ts'
import { holds, type Element } from '../tree/dom.ts'
import { dropTitleCaption, figureReason, isEmpty } from './prune/prune-figures.ts'

/** Drops a block from the article, for a reason that the trace gives. */
type Drop = (draft: MeasuredDraft, reason: string) => void

const least = 0.35 // probability of a line that stays; a lost sentence is worse than a kept label

/**
 * Removes the blocks that are not the article's. The first reason counts:
 *
 * 1. It repeats the title, the lede, the byline, a picture or the text.
 * 2. It is a label, a date, a credit or a byline, see `strayKind`.
 * 3. A rule of its place and shape decides, see `lineRules`.
 * 4. The scale of lines finds it unlikely to be the article's.
 * 5. It is a heading without text under it.
 *
 * Keeps the order. Keeps all blocks when no prose would be left. The cost is linear in the number of blocks.
 */
export function pruneLines(
  drafts: readonly MeasuredDraft[],
  meta: Metadata,
  { scales, trace }: Pick<Page, 'scales' | 'trace'>,
): MeasuredDraft[] {
  const reasons = new Map<MeasuredDraft, string>()
  const known = trace.evidence && new Map<MeasuredDraft, Known>()
  const drop = (draft: MeasuredDraft, reason: string) => {
    if (!reasons.has(draft) && !draft.isFixed) reasons.set(draft, reason)
  }
  dropHead(drafts, meta, drop)
  dropFigures(drafts, meta, drop)
  for (const draft of repeats(drafts)) drop(draft, 'repeats the text')
  const names = meta.byline.map(comparableForm).filter((name) => name !== '')
  const page = describeLines(drafts, meta)
  const rules = lineRules(page)
  for (const line of page.lines) {
    const { draft } = line
    const stray = strayKind(line, names, page.total)
    if (stray) drop(draft, stray)
    const rule = rules.get(line)
    if (rule && !rule.stays) drop(draft, rule.reason)
    if (rule) known?.set(draft, { score: null, reason: rule.reason })
    if (rule || reasons.has(draft)) continue
    const { probability, reasons: why } = scales.lines(lineRecord(line, page))
    const likely = () => `${Math.round(100 * probability)}% likely: ${why().join(', ')}`
    known?.set(draft, { score: probability, reason: likely() })
    if (probability < least) drop(draft, likely())
  }
  dropBareHeadings(drafts, reasons, drop)
  const hasProse = drafts.some((draft) => draft.isMain && !reasons.has(draft))
  if (known) markAll(drafts, hasProse ? reasons : new Map(), known, trace)
  if (!hasProse) return [...drafts]
  return drafts.filter((draft) => {
    const reason = reasons.get(draft)
    if (reason) note(trace, 'prune-lines', 'removed', reason, draft.text)
    return !reason
  })
}

/** What is known of a line that a rule or the scale looked at. */
type Known = { score: number | null; reason: string }

/** Marks what became of each block, and why. */
function markAll(
  drafts: readonly MeasuredDraft[],
  dropped: ReadonlyMap<MeasuredDraft, string>,
  known: ReadonlyMap<MeasuredDraft, Known>,
  { evidence }: Pick<Trace, 'evidence'>,
): void {
  if (!evidence) return
  for (const draft of drafts) {
    const gone = dropped.get(draft)
    const { score = null, reason = 'in the text' } = known.get(draft) ?? {}
    const isByScale = gone === undefined || gone === reason
    addMark(evidence, draft.element, {
      fate: gone === undefined ? 'body' : 'dropped',
      step: 'prune-lines',
      reason: gone ?? (draft.isFixed ? 'the text refers to it or is made of it' : reason),
      score: isByScale ? score : null,
      block: { type: draft.block.type, text: draft.text },
    })
  }
}

function dropHead(drafts: readonly MeasuredDraft[], meta: Metadata, drop: Drop): void {
  const titles = new Set(meta.titles.map((title) => unspaced(comparableForm(title))))
  const longest = 2 * Math.max(0, ...[...titles].map((title) => title.length))
  const names = new Set(meta.byline.map(comparableForm))
  const lede = meta.lede === null ? '' : comparableForm(meta.lede)
  for (const draft of drafts) {
    if (isTextless(draft)) continue
    if (isLede(draft, lede, meta.ledeElements)) drop(draft, 'repeats the lede')
    else if (draft.folded.length <= longest && titles.has(unspaced(draft.folded)))
      drop(draft, 'repeats the title')
    else if (names.has(draft.folded)) drop(draft, 'repeats the byline')
    else if (draft.folded === '' && draft.block.type === 'paragraph') drop(draft, 'says nothing')
  }
}

// The words around a hidden dash between an overline and the headline may join.
function unspaced(folded: string): string {
  return folded.replaceAll(' ', '')
}

const minimumPart = 24 // folded letters; shorter pieces of a lede may recur by chance

/**
 * Whether a block shows the lede. A description that is one of the article's own paragraphs stays, unless a standfirst
 * shows it elsewhere.
 */
function isLede(draft: MeasuredDraft, lede: string, standfirsts: readonly Element[]): boolean {
  const isShown = standfirsts.length > 0
  const isStandfirst = standfirsts.some((element) => holds(element, draft.element))
  if (isStandfirst) return draft.kindCount === 1 || !draft.isMain || isEmphasised(draft)
  if (draft.folded === lede) return isShown || !draft.isMain
  return isShown && draft.folded.length >= minimumPart && lede.includes(draft.folded)
}

function dropFigures(drafts: readonly MeasuredDraft[], meta: Metadata, drop: Drop): void {
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
    if (isEmpty(draft.block)) drop(draft, 'shows nothing but the title')
    for (const { url } of draft.block.children) shown.add(url)
  }
}

/** Drops headings that have no text under them, at the article's end. */
function dropBareHeadings(
  drafts: readonly MeasuredDraft[],
  gone: ReadonlyMap<MeasuredDraft, string>,
  drop: Drop,
): void {
  for (const draft of drafts.toReversed()) {
    if (gone.has(draft)) continue
    const isPicture = draft.block.type === 'figure' && draft.isAtHome
    if (draft.block.type === 'heading') drop(draft, 'heading without text')
    else if (isPicture || !isTextless(draft)) return
  }
}

const maxChecked = 300 // blocks looked up in the text; bounds a cost that grows with the square
const minimumRepeat = 40 // weighed letters; shorter lines may recur by chance
const maxRepeat = 600

// Captions, lists and tables may repeat the text.
const repeatable: ReadonlySet<string> = new Set(['paragraph', 'heading', 'blockquote', 'code'])

/**
 * Finds blocks that only repeat the text: doubled runs of paragraphs, doubled long or distant paragraphs, and pull
 * quotes. A short line among the article's own, as an interview's question, may recur.
 */
function repeats(drafts: readonly MeasuredDraft[]): Set<MeasuredDraft> {
  const first = new Map<string, number>()
  const found = new Set<MeasuredDraft>()
  const text = drafts
    .filter(({ isMain, block }) => isMain && block.type !== 'blockquote')
    .map((draft) => draft.folded)
    .join(' | ')
  let checked = 0
  for (const [index, draft] of drafts.entries()) {
    const minimum = draft.block.type === 'blockquote' ? minimumRepeat / 2 : minimumRepeat
    if (draft.weight < minimum || !repeatable.has(draft.block.type)) continue
    const earlier = first.get(draft.folded)
    first.set(draft.folded, earlier ?? index)
    if (earlier !== undefined) {
      const isRun = [-1, 1].some((step) => {
        const beside = drafts[index + step]?.folded
        return beside !== '' && beside === drafts[earlier + step]?.folded
      })
      const mayRecur =
        draft.weight <= maxRecurring && (isEmphasised(draft) || /[?？؟]$/u.test(draft.text))
      if (isRun || !draft.isAtHome || !mayRecur) found.add(draft)
    }
    if (!mayBePullQuote(draft) || ++checked > maxChecked) continue
    if (quotesOf(draft).some((quote) => text.includes(quote))) found.add(draft)
  }
  return found
}

const maxRecurring = 200 // weighed letters

/** What a pull quote may repeat: all of it, or all but who said it, its last paragraph. */
function quotesOf({ block, text }: MeasuredDraft): string[] {
  if (block.type !== 'blockquote' || block.children.length < 2) return [comparableForm(text)]
  const words = plainText({ type: 'root', children: block.children.slice(0, -1) })
  return [text, words].filter((quote) => weigh(quote) >= minimumRepeat / 2).map(comparableForm)
}

/** Whether a block may be a pull quote, which is apart from the article's own paragraphs. */
function mayBePullQuote({ block, isMain, isAtHome, weight }: MeasuredDraft): boolean {
  if (weight > maxRepeat) return false
  return block.type === 'blockquote' || (block.type === 'paragraph' && !isAtHome && !isMain)
}
