import { articleAround, boxesIn, type Box, type Boxes } from '../../features/boxes.ts'
import type { Page } from '../../page/page.ts'
import { isSentencePart } from '../../tree/sentence-part.ts'
import { clutterSign, type ClutterSign } from './clutter.ts'

type Candidate = ClutterSign & { box: Box }

const tooMuch = 0.35 // of the prose outside `sure` clutter
const nearlyAll = 0.6 // of the prose outside readers' comments; more than this is never clutter

const enough = 1200 // weighed letters of prose left over, which can be an article
const tooLittle = 120 // weighed letters of prose left over; then even `sure` clutter is the article

const maxRounds = 6 // of clearing a group from suspicion

/**
 * Removes elements that are clutter by their own marks: hidden elements, layers that ask for consent, the site's frame,
 * boxes with a name for clutter.
 *
 * Elements that share a mark are kept if together they hold a large part of the page's prose. The mark then means
 * something else on this page, or a script removes it. What is marked and away from the headline is never kept while
 * there is other text. Goes through the records once, and again over each group that is cleared, at most six times.
 *
 * @param isMarkedKept Whether prose under any mark stays, unless it is hidden.
 */
export function prunePage(boxes: Boxes, page: Page, isMarkedKept = false): void {
  const cleared = new Set<string>()
  let candidates = findClutter(boxes.root, boxes, cleared)
  if (isMarkedKept)
    candidates = candidates.filter(({ kind, box }) => kind === 'hidden' || box.prose === 0)
  const isAway = awayFromHeadline(candidates, boxes)
  for (let round = 0; round < maxRounds; round++) {
    const group = wronglySuspected(candidates, isAway, boxes.root.prose)
    if (group !== null && round < maxRounds - 1) {
      cleared.add(group)
      candidates = candidates.flatMap((candidate) =>
        candidate.group === group && !isAway(candidate)
          ? findClutter(candidate.box, boxes, cleared)
          : [candidate],
      )
      page.trace.push({
        step: 'prune-page',
        action: 'kept',
        reason: 'cleared ' + group,
        excerpt: '',
      })
    } else {
      for (const { box, reason } of candidates) {
        page.record(box.element, 'prune-page', reason)
        box.remove()
      }
      return
    }
  }
}

function findClutter(within: Box, boxes: Boxes, cleared: ReadonlySet<string>): Candidate[] {
  const found: Candidate[] = []
  const { title } = boxes
  for (let at = within.start + 1; at <= within.end; at++) {
    const box = boxes.all[at]
    if (!box) break
    const sign = clutterSign(box, boxes)
    const isClutter =
      sign !== null &&
      !cleared.has(sign.group) &&
      !saysSomething(box, sign) &&
      !holdsOwnParagraphs(box, sign, boxes) &&
      !(title && box.holds(title))
    if (isClutter) found.push({ ...sign, box })
    // In code, class names are those of a syntax highlighter.
    if (isClutter || box.element.localName === 'pre') at = box.end
  }
  return found
}
const homeShare = 0.4 // of the prose that is not away; the article around the headline holds at least this much

/**
 * Tells which candidates are away from the article, so that nothing clears them of suspicion: layers that ask for
 * consent, what is before the headline, and what is outside the `<article>` or `<main>` around it. None is when hardly
 * any text is left without them.
 */
function awayFromHeadline(
  candidates: readonly Candidate[],
  { headline, head, root }: Boxes,
): (candidate: Candidate) => boolean {
  const isApart = ({ kind, box }: Candidate) => kind === 'firm' || box.end < head
  const near = root.prose - proseOf(candidates.filter(isApart))
  if (near < tooLittle) return () => false
  const home = headline && articleAround(headline)
  if (!home || home.prose < homeShare * near) return isApart
  return (candidate) => isApart(candidate) || !home.holds(candidate.box)
}

function proseOf(candidates: readonly Candidate[]): number {
  return candidates.reduce((sum, { box }) => sum + box.prose, 0)
}

const ownParagraphs = 2 // of the article's own kind; a box that holds these is part of the text

/** Whether an element is named like clutter and holds paragraphs of the kind that most of the text is in. */
function holdsOwnParagraphs(box: Box, { kind, group, reason }: ClutterSign, boxes: Boxes): boolean {
  if (!reason.startsWith('named') || kind === 'firm' || group === 'readers') return false
  if (box.paragraphs < ownParagraphs || box.start < boxes.head || boxes.ownKind === '') return false
  let count = 0
  for (const { element, parent, prose, shape } of boxesIn(boxes, box))
    if (element.localName === 'p' && prose > 0 && `${parent?.shape}>${shape}` === boxes.ownKind)
      if (++count >= ownParagraphs) return true
  return false
}

const overlay = /^(?:role )?(?:tooltip|popover|dialog|alertdialog)/

/** Whether an element is only words of a sentence, which no name makes clutter. What opens over the text is none. */
function saysSomething(
  { element, images, links, prose }: Box,
  { kind, group }: ClutterSign,
): boolean {
  return (
    kind !== 'hidden' &&
    images === 0 &&
    links < 3 &&
    prose === 0 &&
    !overlay.test(group) &&
    isSentencePart(element)
  )
}

/** The largest group of candidates that holds too much prose to be clutter, or `null`. */
function wronglySuspected(
  candidates: readonly Candidate[],
  isAway: (candidate: Candidate) => boolean,
  prose: number,
): string | null {
  const groups = new Map<string, { kind: ClutterSign['kind']; prose: number }>()
  const suspects = candidates.filter((candidate) => !isAway(candidate))
  const total = prose - proseOf(candidates.filter(isAway))
  const left = total - proseOf(suspects)
  const sure = proseOf(suspects.filter(({ kind }) => kind === 'sure'))
  const readers = proseOf(suspects.filter(({ group }) => group === 'readers'))
  for (const { group, kind, box } of suspects)
    groups.set(group, { kind, prose: (groups.get(group)?.prose ?? 0) + box.prose })
  const sorted = [...groups].sort(([, a], [, b]) => b.prose - a.prose)
  for (const [group, { kind, prose: held }] of sorted) {
    if (kind === 'named' && held > tooMuch * (total - sure)) return group
    if (kind === 'hidden' && held > tooMuch * (total - sure) && left < 0.3 * held) return group
    if (kind !== 'named' && kind !== 'hidden' && left < tooLittle && held > 2 * tooLittle)
      return group
    if (kind === 'sure' && group !== 'readers' && held > nearlyAll * (total - readers)) {
      // Roles are set for their meaning, so an element with one may be longer than the article.
      if (!group.startsWith('role ') || left < enough) return group
    }
  }
  return null
}
