import type { ScaleRecord } from '../scale/scale.ts'
import { textOf } from '../tree/text-of.ts'
import type { ClassRole } from '../vocabulary/class-roles.ts'
import { articleAround, type Box, type Boxes } from './boxes.ts'

/** A box that may be clutter, with the sign of it. */
export type Suspect = {
  readonly box: Box
  /** What suspects have in common, as the same name or the same part of the frame. */
  readonly group: string
  /** `sure` needs stronger evidence than `named` to mean something else on a page; `firm` and `hidden` go unscored. */
  readonly kind: 'firm' | 'sure' | 'named' | 'hidden'
}

/** What a page holds apart from its suspects, with which they are compared. */
export type BoxPage = {
  readonly boxes: Boxes
  /** Prose outside all suspects. */
  readonly plain: number
  /** Prose of the suspects of each group. */
  readonly groups: ReadonlyMap<string, number>
  /** The article around the headline. */
  readonly home: Box | null
  /** Prose outside suspects before the element with a number. */
  readonly before: Float64Array
  /** Prose in paragraphs of the article's own kind before the element with a number. */
  readonly own: Float64Array
  /** How many elements are of one shape. */
  readonly shapes: ReadonlyMap<string, number>
}

/** The side to which a greater value may move a score: 1 to the article, -1 away from it, 0 to either. */
type Direction = 1 | -1 | 0
type Row = readonly [
  name: string,
  direction: Direction,
  valueOf: (suspect: Suspect, page: BoxPage) => number,
]

const size = (weight: number) => Math.log2(1 + weight)
const share = (part: number, whole: number) => (whole <= 0 ? 0 : part / whole)
const sign = (name: string, pattern: RegExp): Row => [
  name,
  0,
  ({ group }) => Number(pattern.test(group)),
]
const named = (role: ClassRole, direction: Direction = -1): Row => [
  `named ${role}`,
  direction,
  ({ box }) => Number(box.words.matches.has(role)),
]
const between = (sums: Float64Array, from: number, to: number) =>
  (sums[to] ?? 0) - (sums[from] ?? 0)
const total = (sums: Float64Array) => sums.at(-1) ?? 0

/** Every feature of a box, with its name as the trace gives it. */
const rows: readonly Row[] = [
  // Its sign.
  ['sure', 0, ({ kind }) => Number(kind === 'sure')],
  sign('form', /form/),
  sign('control', /button|input|label/),
  sign('role', /^role /),
  sign('aside', /^aside$|complementary/),
  sign('navigation', /navigation|menu/),
  sign('footer', /footer|contentinfo/),
  named('sure-clutter'),
  named('clutter'),
  named('doubtful-clutter'),
  named('elsewhere'),
  named('readers'),
  named('teaser'),
  named('about-author'),
  named('byline'),
  named('body', 1),
  named('figure', 0),
  named('standfirst', 0),
  // Its place.
  ['away from the article', -1, ({ box }, { home }) => Number(home !== null && !home.holds(box))],
  ['no headline', 0, (_, { boxes }) => Number(boxes.headline === null)],
  ['text above', 0, ({ box }, { before }) => share(before[box.start] ?? 0, total(before))],
  [
    'text below',
    1,
    ({ box }, { before }) => share(between(before, box.end + 1, before.length - 1), total(before)),
  ],
  ['own paragraphs above', 0, ({ box }, { own }) => share(own[box.start] ?? 0, total(own))],
  [
    'own paragraphs below',
    1,
    ({ box }, { own }) => share(between(own, box.end + 1, own.length - 1), total(own)),
  ],
  ['depth', 0, ({ box }) => depthOf(box)],
  ['prose next to it', 1, ({ box }) => size((box.parent?.prose ?? 0) - box.prose)],
  ['own paragraphs next to it', 1, ({ box }) => siblingProse(box)],
  // What it holds.
  [
    'own paragraphs',
    1,
    ({ box }, { own }) => share(between(own, box.start, box.end + 1), total(own)),
  ],
  [
    'own paragraphs of its text',
    1,
    ({ box }, { own }) => share(between(own, box.start, box.end + 1), box.text),
  ],
  ['length', 0, ({ box }) => size(box.text)],
  ['prose', 1, ({ box }) => size(box.prose)],
  ['prose of its text', 1, ({ box }) => share(box.prose, box.text)],
  ['prose of the page', 1, ({ box }, { boxes }) => share(box.prose, boxes.root.prose)],
  ['prose against the rest', 1, ({ box }, { plain }) => share(box.prose, plain + box.prose)],
  [
    'prose of its group against the rest',
    1,
    ({ box, group }, { plain, groups }) => {
      const held = Math.max(box.prose, groups.get(group) ?? 0)
      return share(held, plain + held)
    },
  ],
  ['prose in a paragraph', 1, ({ box }) => size(share(box.prose, box.paragraphs))],
  ['paragraphs', 0, ({ box }) => Math.min(20, box.paragraphs)],
  ['links', -1, ({ box }) => share(box.linked, box.text)],
  ['number of links', -1, ({ box }) => Math.min(30, box.links)],
  ['text for a link', 1, ({ box }) => size(share(box.text, box.links))],
  ['headlines', -1, ({ box }) => Math.min(20, box.headlines)],
  ['prose for a headline', 1, ({ box }) => size(share(box.prose, box.headlines))],
  ['controls', -1, ({ box }) => Math.min(9, box.controls + box.fields)],
  ['policies', -1, ({ box }) => Math.min(3, box.policies)],
  ['pictures', 0, ({ box }) => Math.min(9, box.images)],
  ['captions', 0, ({ box }) => share(box.captioned, box.prose)],
  ['boxes of its shape', 0, ({ box }, { shapes }) => size(shapes.get(box.shape) ?? 1)],
]

/** The names of a box's features, in the order of its values. */
export const boxFeatures: readonly string[] = rows.map(([name]) => name)

/** The directions of a box's features, in the same order. */
export const boxDirections: readonly number[] = rows.map(([, direction]) => direction)

/** The record of a box on the scale. */
export function boxRecord(suspect: Suspect, page: BoxPage): ScaleRecord {
  return {
    text: () => textOf(suspect.box.element, '', Infinity),
    values: rows.map(([, , valueOf]) => valueOf(suspect, page)),
  }
}

/** Describes what a page holds apart from its suspects, in one walk over its records. */
export function describeBoxes(boxes: Boxes, suspects: readonly Suspect[]): BoxPage {
  const { all, headline, ownKind, root } = boxes
  const before = new Float64Array(all.length + 1)
  const own = new Float64Array(all.length + 1)
  const shapes = new Map<string, number>()
  const groups = new Map<string, number>()
  let next = 0
  let plain = 0
  let ownProse = 0
  for (const box of all) {
    const at = box.start
    before[at] = plain
    own[at] = ownProse
    while ((suspects[next]?.box.end ?? at) < at) next++
    const isSuspect = (suspects[next]?.box.start ?? Infinity) <= at
    const prose = lineProse(box)
    if (!isSuspect) plain += prose
    if (prose > 0 && box.element.localName === 'p' && box.start >= boxes.head)
      if (ownKind === '' || `${box.parent?.shape}>${box.shape}` === ownKind) ownProse += prose
    if (box.isBlock && box.text > 0) shapes.set(box.shape, (shapes.get(box.shape) ?? 0) + 1)
  }
  before[all.length] = plain
  own[all.length] = ownProse
  for (const { group, box } of suspects) groups.set(group, (groups.get(group) ?? 0) + box.prose)
  const home = headline && articleAround(headline)
  return {
    boxes,
    plain,
    groups,
    before,
    own,
    shapes,
    home: home && home.prose >= homeShare * root.prose ? home : null,
  }
}

const homeShare = 0.25 // of the page's prose; a smaller article around the headline is a teaser
const minimumProse = 80 // weighed letters

function lineProse({ isBlock, ownText, ownLinked }: Box): number {
  return isBlock && ownText >= minimumProse && ownLinked < 0.5 * ownText ? ownText - ownLinked : 0
}

function depthOf(box: Box): number {
  let depth = 0
  for (let at = box.parent; at; at = at.parent) depth++
  return depth
}

/** How many of the elements before and after a box are paragraphs of prose. */
function siblingProse({ element }: Box): number {
  return [element.previousElementSibling, element.nextElementSibling].filter(
    (one) => one?.localName === 'p' && one.textContent.length > minimumProse,
  ).length
}
