import { boxRecord, describeBoxes, type BoxPage } from '../../features/box-features.ts'
import { type Box, type Boxes } from '../../features/boxes.ts'
import { isInKept } from '../../page/chosen-parts.ts'
import type { Page } from '../../page/page.ts'
import { isSentencePart } from '../../tree/sentence-part.ts'
import { clutterSign, type ClutterSign } from './clutter.ts'

type Candidate = ClutterSign & { box: Box }

const least = 0.4 // probability of a box that stays
const tooMuch = { named: 0.35, hidden: 0.75, sure: 0.6, firm: Infinity } // of the prose, for clutter of one sign
const enough = 1200 // weighed letters of prose outside all suspects, which can be an article
const tooLittle = 120 // weighed letters of prose left over; with less, the likeliest box is the article

/**
 * Removes elements that bear a sign of clutter, see `clutterSign`.
 *
 * 1. What shares a sign with a large part of the page's prose stays: the sign means something else on this page. So
 *    does what holds the article's own paragraphs under a name.
 * 2. What is hidden, asks for consent, is before the headline or holds no text goes.
 * 3. The scale of boxes decides about the rest.
 *
 * What the rule of the site chooses for the text or keeps stays.
 *
 * Looks inside a box that stays. The cost is linear in the number of elements.
 *
 * @param isMarkedKept Whether prose under any mark stays, unless it is hidden.
 */
export function prunePage(boxes: Boxes, page: Page, isMarkedKept = false): void {
  const first = findClutter(boxes.root, boxes)
  const around = describeBoxes(boxes, first)
  const cleared = clearedGroups(first, around)
  const judge = (candidate: Candidate): Verdict => {
    const { box, kind, group, reason } = candidate
    if (isGuarded(candidate, page)) return { probability: 1, reason }
    const isKept =
      cleared.has(group) ||
      holdsOwnParagraphs(candidate, around) ||
      (isMarkedKept && kind !== 'hidden' && box.prose > 0)
    if (isKept && !isAway(candidate, around)) return { probability: 1, reason }
    if (kind === 'hidden' || kind === 'firm' || box.text === 0) return { probability: 0, reason }
    const { probability, reasons } = page.scales.boxes(boxRecord(candidate, around))
    const why = () => `${Math.round(100 * probability)}% likely: ${reasons().join(', ')}`
    return { probability, reason: probability < least ? `${reason}, ${why()}` : reason }
  }
  const dropped: (Verdict & { box: Box })[] = []
  const open = first.toReversed()
  for (let candidate = open.pop(); candidate; candidate = open.pop()) {
    const { box } = candidate
    const verdict = judge(candidate)
    if (verdict.probability < least) dropped.push({ ...verdict, box })
    else open.push(...findClutter(box, boxes).toReversed())
  }
  const article = likeliest(dropped, boxes.root.prose)
  for (const { box, reason, probability } of dropped) {
    if (box === article) continue
    page.record(box.element, 'prune-page', reason, probability > 0 ? probability : undefined)
    box.remove()
  }
}

/** Whether the rule of the site keeps a box. What is hidden inside of a kept one goes. */
function isGuarded({ box: { element }, kind }: Candidate, { chosen }: Page): boolean {
  return chosen.guarded.has(element) || (kind !== 'hidden' && isInKept(element, chosen))
}

type Verdict = { probability: number; reason: string }

/** The box that must be the article because hardly any prose would be left without it, or `null`. */
function likeliest(dropped: readonly (Verdict & { box: Box })[], whole: number): Box | null {
  const prose = dropped.reduce((sum, { box }) => sum + box.prose, 0)
  const large = dropped.filter(({ box }) => box.prose > 2 * tooLittle)
  const [first, ...others] = large
  if (!first || whole - prose >= tooLittle) return null
  return others.reduce((one, other) => (other.probability > one.probability ? other : one), first)
    .box
}

/** The groups of suspects that together hold too much of the page's prose to be clutter. */
function clearedGroups(suspects: readonly Candidate[], around: BoxPage): ReadonlySet<string> {
  const near = suspects.filter((one) => one.group !== 'readers' && !isAway(one, around))
  const sure = near.filter(({ kind }) => kind === 'sure')
  const all = around.plain + proseOf(near)
  const cleared = new Set<string>()
  for (const [group, some] of Map.groupBy(near, (one) => one.group)) {
    const kind = some[0]?.kind ?? 'firm'
    const prose = proseOf(some)
    // Roles are set for their meaning, so an element with one may be longer than the article.
    if (group.startsWith('role ') && around.plain >= enough) continue
    if (prose > tooMuch[kind] * (kind === 'sure' ? all : all - proseOf(sure))) cleared.add(group)
  }
  return cleared
}

function proseOf(candidates: readonly Candidate[]): number {
  return candidates.reduce((sum, { box }) => sum + box.prose, 0)
}

// Weighed letters of paragraphs of the article's own kind; a box with these is part of the text.
const ownParagraphs = 160

/** Whether a box that has a name of clutter holds paragraphs of the kind that most of the text is in. */
function holdsOwnParagraphs({ box, reason, group }: Candidate, { own, boxes }: BoxPage): boolean {
  if (!reason.startsWith('named') || group === 'readers' || boxes.ownKind === '') return false
  return box.paragraphs > 1 && (own[box.end + 1] ?? 0) - (own[box.start] ?? 0) >= ownParagraphs
}

/** Whether a box is not where the article is: before the headline, or outside the article around it. */
function isAway({ box, kind }: Candidate, { home, boxes }: BoxPage): boolean {
  return kind === 'firm' || box.end < boxes.head || (home !== null && !home.holds(box))
}

function findClutter(within: Box, boxes: Boxes): Candidate[] {
  const found: Candidate[] = []
  const { title } = boxes
  for (let at = within.start + 1; at <= within.end; at++) {
    const box = boxes.all[at]
    if (!box) break
    const sign = clutterSign(box, boxes)
    const isClutter = sign !== null && !saysSomething(box, sign) && !(title && box.holds(title))
    if (isClutter) found.push({ ...sign, box })
    // In code, class names are those of a syntax highlighter.
    if (isClutter || box.element.localName === 'pre') at = box.end
  }
  return found
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
