import { articleAround, boxesIn, type Box, type Boxes } from '../features/boxes.ts'
import { addMark } from '../page/evidence.ts'
import { note, type Trace } from '../page/trace.ts'
import { matchWord } from '../tree/class-words.ts'
import { attribute, beginningOf, childElements, holds, type Element } from '../tree/dom.ts'

/** The element that holds the article's text, and why it was chosen. */
type Container = { box: Box; reason: string; isMarked: boolean }

const nearlyAll = 0.85 // of the prose; the search goes down into a child that holds this much
const substantial = 0.45 // of the prose; the least that a marked body must hold
const goodPart = 0.4 // of the prose; the least that the article around the headline must hold
const most = 0.6 // of the prose; the least that any other element around the headline must hold
const enough = 200 // weighed letters of prose; the least that an article has
const minimumProse = 80 // weighed letters of a paragraph

/**
 * Finds the smallest element that holds the article's text, below the `<article>` or `<main>` around the headline if
 * that holds a good part of the prose:
 *
 * 1. The element that is marked as the body, if it holds a substantial part of the prose.
 * 2. Otherwise the deepest element that holds nearly all prose, so that split bodies stay together.
 *
 * An element around the prose between the headline and that one takes its place, without what follows.
 *
 * @param ledeElements The standfirst's elements, which may stay outside.
 */
export function findContainer(
  boxes: Boxes,
  ledeElements: readonly Element[],
  trace: Trace,
): Container {
  const scope = scopeOf(boxes)
  const found = markedBody(boxes, scope) ?? {
    box: descend(boxes, scope),
    reason: 'holds nearly all prose',
    isMarked: false,
  }
  return { ...found, box: withHead(found.box, scope, boxes, ledeElements, trace) }
}

/** Notes in the trace which prose is outside the container. */
export function noteOutside(boxes: Boxes, container: Box, trace: Trace): void {
  if (container === boxes.root) return
  let to = 0
  for (const box of boxesIn(boxes, boxes.root)) {
    if (box.start <= to || (box !== container && box.holds(container))) continue
    to = box.end
    if (box !== container && box.prose > 0) noteRemoved(box, 'outside the text', trace)
  }
}

function noteRemoved({ element }: Box, reason: string, trace: Trace): void {
  note(trace, 'container', 'removed', reason, beginningOf(element, 320))
  const mark = { fate: 'dropped', step: 'container', reason, score: null, block: null } as const
  if (trace.evidence) addMark(trace.evidence, element, mark)
}

/** The `<article>` or `<main>` around the headline that holds the text; otherwise the whole page. */
function scopeOf(boxes: Boxes): Box {
  const { headline, root } = boxes
  for (let own = headline && articleAround(headline); own; own = articleAround(own)) {
    if (own.prose < enough || continues(own, boxes)) continue
    if (own.prose >= goodPart * root.prose || hasOthers(own, boxes)) return own
  }
  for (let own = headline?.parent; own; own = own.parent)
    if (own.prose >= most * root.prose) return own
  return root
}

/** Whether more articles follow, each with its own `<h1>`, as with endless scrolling. */
function hasOthers(own: Box, boxes: Boxes): boolean {
  for (const box of boxesIn(boxes, boxes.root)) {
    if (box.element.localName !== 'h1' || own.holds(box)) continue
    const other = articleAround(box)
    if (other && !other.holds(own)) return true
  }
  return false
}

/** Whether an article goes on in the next one, which has no headline of its own. */
function continues({ element }: Box, boxes: Boxes): boolean {
  const next = element.nextElementSibling
  const box = next && next.localName === element.localName ? boxes.of.get(next) : undefined
  return box !== undefined && box.prose > 0 && box.headlines === 0 && !holdsHeadline(box, boxes)
}

function holdsHeadline(box: Box, boxes: Boxes): boolean {
  for (const { element } of boxesIn(boxes, box)) if (element.localName === 'h1') return true
  return false
}

function descend(boxes: Boxes, scope: Box): Box {
  let box = scope
  for (;;) {
    const { prose, element } = box
    const next = childElements(element)
      .flatMap((child) => boxes.of.get(child) ?? [])
      .find((child) => child.prose > 0 && child.prose >= nearlyAll * prose)
    if (!next || next.element.localName === 'p') return box
    box = next
  }
}

/** The smallest box that holds a box and the prose between the headline and it; removes what follows the box there. */
function withHead(
  box: Box,
  scope: Box,
  boxes: Boxes,
  ledeElements: readonly Element[],
  trace: Trace,
): Box {
  const { headline } = boxes
  if (!headline || box.holds(headline) || !scope.holds(headline)) return box
  const head = [...boxesIn(boxes, scope)].filter(
    (one) =>
      one.start > headline.end &&
      one.end < box.start &&
      isProse(one) &&
      !ledeElements.some((lede) => holds(lede, one.element) || holds(one.element, lede)),
  )
  if (head.length === 0) return box
  const whole = around([box, ...head], scope)
  for (const one of boxesIn(boxes, whole)) {
    if (one.start <= box.end) continue
    if (one.prose > 0) noteRemoved(one, 'after the text', trace)
    one.remove()
  }
  return whole
}

/** Whether a box is a paragraph of prose, and no caption. */
function isProse(box: Box): boolean {
  if (!box.isBlock || box.ownText < minimumProse || box.ownLinked >= 0.5 * box.ownText) return false
  for (let at: Box | null = box, up = 0; at && up < 3; at = at.parent, up++)
    if (at.element.localName.startsWith('fig') || (up < 2 && matchWord(at.words, 'about-picture')))
      return false
  return true
}

type Marked = { boxes: Box[]; prose: number; text: number; reason: string }

/** Finds the marked body. All elements with the same mark are one body, as pages split it around advertisements. */
function markedBody(boxes: Boxes, scope: Box): Container | null {
  const groups = new Map<string, Marked>()
  for (const box of boxesIn(boxes, scope)) {
    const reason = box.prose > 0 ? bodyMark(box) : null
    if (!reason) continue
    const group = groups.get(reason) ?? { boxes: [], prose: 0, text: 0, reason }
    groups.set(reason, group)
    if (group.boxes.at(-1)?.holds(box)) continue
    group.boxes.push(box)
    group.prose += box.prose
    group.text += box.text
  }
  const most = Math.max(0, ...[...groups.values()].map(({ prose }) => prose))
  if (scope.prose === 0 || most < substantial * scope.prose) return null
  const best = [...groups.values()]
    .filter(({ prose }) => prose >= 0.9 * most)
    .reduce((one, other) => (other.text < one.text ? other : one))
  return { box: around(best.boxes, scope), reason: best.reason, isMarked: true }
}

/** The smallest box that holds all of these. */
function around(boxes: readonly Box[], scope: Box): Box {
  let box = boxes[0] ?? scope
  while (box.parent && !boxes.every((one) => box.holds(one))) box = box.parent
  return box
}

function bodyMark({ element, words }: Box): string | null {
  if (/articlebody/i.test(attribute(element, 'itemprop'))) return 'itemprop articleBody'
  const word = matchWord(words, 'body')
  return word ? `named "${word}"` : null
}
