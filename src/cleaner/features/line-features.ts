import { phrasingText } from '../../article/plain-text.ts'
import { comparableForm } from '../../text/comparable-form.ts'
import type { Metadata } from '../metadata/metadata.ts'
import type { ScaleRecord } from '../scale/scale.ts'
import { classWords } from '../tree/class-words.ts'
import { shapeOf, type Element } from '../tree/dom.ts'
import { houseWords } from '../vocabulary/all-entries.ts'
import type { ClassRole } from '../vocabulary/class-roles.ts'
import { countPrompts } from '../vocabulary/count-prompts.ts'
import { entriesIn } from '../vocabulary/entries.ts'
import { boxLabel, isCommentsLabel } from './box-label.ts'
import { signsOf, type Signs } from './line-signs.ts'
import { isEmphasised, isTextless, mainWeight, type MeasuredDraft } from './measure-drafts.ts'

/** What the page says about its article, with which lines are compared. */
export type LineContext = Pick<Metadata, 'titles' | 'source' | 'lang'>

/** The record of a line on the scale. */
export function lineRecord(line: Line, page: PageLines): ScaleRecord {
  const signs = signsOf(line.draft.text)
  return {
    text: () => line.draft.text,
    values: rows.map(([, , valueOf]) => valueOf(line, page, signs)),
  }
}

export type Line = {
  draft: MeasuredDraft
  index: number
  above: Line | null
  below: Line | null
  /** Weight of the article's own paragraphs before it. */
  before: number
  box: Box
  label: 'elsewhere' | 'own' | null
  /** Blocks since the label of a box, with no own paragraph between; 0 without one. */
  underLabel: number
  prompts: number
  roles: ReadonlySet<LineRole>
  /** Folded. */
  words: readonly string[]
  /** It speaks in the first person of a paper. */
  isHouse: boolean
}

export type PageLines = {
  lines: readonly Line[]
  total: number
  title: ReadonlySet<string>
  /** Share of the own paragraphs that speak in the first person. */
  houseShare: number
  house: string
  /** The last word of the house's name, folded. */
  lastName: string
  /** The address of the house's own pages. */
  isOwnPage: (url: string) => boolean
  commentsFrom: number
  /** Share of the own paragraphs that are in an element with the role. */
  roleShares: ReadonlyMap<LineRole, number>
  /** In how many own paragraphs each longer word is. */
  counts: WordCounts
}

/** The side to which a greater value may move a score: 1 to the article, -1 away from it, 0 to either. */
type Direction = 1 | -1 | 0
type Row = readonly [
  name: string,
  direction: Direction,
  valueOf: (line: Line, page: PageLines, signs: Signs) => number,
]

const quotation = /["“”„«»「」]/u
const size = (weight: number) => Math.log2(1 + weight)
const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)
const isType = (type: string, direction: Direction): Row => [
  type,
  direction,
  ({ draft }) => Number(draft.block.type === type),
]
const per100 = (name: 'digits' | 'capitals' | 'commas', direction: Direction): Row => [
  name,
  direction,
  ({ draft }, _, signs) => share(100 * signs[name], draft.text.length),
]
const near = (side: 'above' | 'below'): Row[] => {
  const of = (name: string, valueOf: (line: Line) => number): Row => [
    `${name} ${side}`,
    0,
    (line) => (line[side] ? valueOf(line[side]) : 0),
  ]
  return [
    of('length', ({ draft }) => size(draft.weight)),
    of('heading', ({ draft }) => Number(draft.block.type === 'heading')),
  ]
}
const named = (name: LineRole, direction: Direction): Row => [
  `named ${name}`,
  direction,
  ({ roles }, { roleShares }) => (roles.has(name) ? 1 - (roleShares.get(name) ?? 0) : 0),
]

/** Every feature of a line, with its name as the trace gives it. */
const rows: readonly Row[] = [
  // What it is.
  isType('list', 0),
  isType('blockquote', 0),
  isType('table', 0),
  ['heading', 0, ({ draft }) => draft.level ?? 0],
  ['length', 1, ({ draft }) => size(draft.weight)],
  ['links', -1, ({ draft }) => draft.linkShare],
  ['items', 0, ({ draft }) => (draft.block.type === 'list' ? draft.block.children.length : 0)],
  ['italics', -1, ({ draft }) => marked(draft, 'emphasis')],
  ['bold', 0, ({ draft }) => marked(draft, 'strong')],
  // Its letters.
  ['sentence', 1, ({ draft }) => Number(draft.isSentence)],
  ['sentences', 1, (_, __, { sentences }) => Math.min(9, sentences)],
  ['colon at the end', 0, ({ draft }) => Number(/[:：]/.test(draft.text.slice(-1)))],
  ['exclamation', -1, (_, __, { exclamations }) => Number(exclamations > 0)],
  ['signs of a menu', -1, (_, __, { menu }) => Number(menu > 0)],
  ['lower case first', 0, ({ draft }) => Number(startsLower(draft.text))],
  ['line break', 0, ({ draft }) => Number(draft.text.includes('\n'))],
  per100('digits', 0),
  per100('capitals', -1),
  per100('commas', 0),
  // The kind of its element, and what else is of this kind.
  ['own paragraph', 1, ({ draft }) => Number(draft.isMain)],
  ['share of its kind', 1, ({ draft }) => draft.kindShare],
  ['share of its home', 1, ({ draft }) => draft.homeShare],
  ['number of its kind', 0, ({ draft }) => size(draft.kindCount)],
  // Its place.
  ['text above', 0, ({ before }, { total }) => share(before, total)],
  [
    'text below',
    1,
    ({ before, draft }, { total }) => share(total - before - mainWeight(draft), total),
  ],
  ['lines above', 0, ({ index }) => Math.min(40, index)],
  ['lines below', 0, ({ index }, { lines }) => Math.min(40, lines.length - 1 - index)],
  ...near('above'),
  ...near('below'),
  ['list below', 0, ({ below }) => Number(below?.draft.block.type === 'list')],
  [
    'same kind above',
    0,
    ({ above, draft }) => Number(above !== null && isAlike(above.draft, draft)),
  ],
  // The box around it: the largest element without own paragraphs of the article.
  ['depth in its box', -1, ({ box }) => box.depth],
  ['length of its box', 0, ({ box }) => size(box.weight)],
  ['links of its box', -1, ({ box }) => share(box.linked, box.weight)],
  ['lines of its box', 0, ({ box }) => size(box.lines)],
  ['boxes of its shape', 0, ({ box }) => size(box.alike)],
  named('body', 1),
  named('doubtful-clutter', -1),
  // What it says.
  ['label of other stories', -1, ({ label }) => Number(label === 'elsewhere')],
  ['label of the site', -1, ({ label }) => Number(label === 'own')],
  ['under a label', -1, ({ underLabel }) => Number(underLabel > 0)],
  ['prompts', -1, ({ prompts }) => Math.min(4, prompts)],
  ['speaks as we', -1, ({ isHouse }, { houseShare }) => (isHouse ? 1 - houseShare : 0)],
  ['words of the text', 0, (line, { counts }) => 1 - noveltyOf(line, counts)],
  ['words of the title', 0, ({ words }, { title }) => wordShare(words, title)],
  [
    'names the house',
    -1,
    ({ draft }, { house }) => Number(house !== '' && ` ${draft.folded} `.includes(` ${house} `)),
  ],
]

/** The names of a line's features, in the order of its values. */
export const lineFeatures: readonly string[] = rows.map(([name]) => name)

/** The directions of a line's features, in the same order. */
export const lineDirections: readonly number[] = rows.map(([, direction]) => direction)

function marked({ block, text }: MeasuredDraft, type: 'emphasis' | 'strong'): number {
  if (block.type !== 'paragraph' && block.type !== 'heading') return 0
  const nodes = block.children.filter((node) => node.type === type)
  return share(phrasingText(nodes).length, text.length)
}

function wordShare(own: readonly string[], words: ReadonlySet<string>): number {
  return share(own.filter((word) => words.has(word)).length, own.length)
}

function isAlike({ element: one }: MeasuredDraft, { element: other }: MeasuredDraft): boolean {
  return one.localName === other.localName && one.className === other.className
}

/**
 * Describes each block that has a text of its own, in order: the block, its neighbours and the elements around it. The
 * cost is linear in the text, and in the blocks times their depth.
 */
export function describeLines(drafts: readonly MeasuredDraft[], context: LineContext): PageLines {
  const shown = drafts.filter((draft) => !isTextless(draft))
  const total = shown.reduce((sum, draft) => sum + mainWeight(draft), 0)
  const house = new Set(entriesIn(houseWords[context.lang.split('-', 1)[0] ?? '']))
  const boxes = boxesOf(drafts)
  const lines: Line[] = shown.map((draft, index) => {
    const box = boxes.around(draft)
    const words = draft.folded.split(' ')
    return {
      draft,
      index,
      above: null,
      below: null,
      before: 0,
      box,
      label: null,
      underLabel: 0,
      prompts: countPrompts(draft.folded),
      roles: rolesOf(draft.element, box.element),
      words,
      isHouse:
        house.size > 0 && words.some((word) => house.has(word)) && !quotation.test(draft.text),
    }
  })
  place(lines)
  const main = lines.filter(({ draft }) => draft.isMain)
  const title = comparableForm(context.titles.join(' '))
  const textPrompts = main.reduce((sum, { prompts }) => sum + prompts, 3 * countPrompts(title))
  // What the article is about is no prompt in its own paragraphs.
  for (const line of lines)
    if (line.draft.isAtHome && textPrompts - (line.draft.isMain ? line.prompts : 0) > 2)
      line.prompts = 0
  const comments = lines.findIndex(
    ({ before, draft }) => before >= mostText * total && isCommentsLabel(draft.folded),
  )
  return {
    lines,
    total,
    title: new Set(title.split(' ')),
    house: comparableForm(context.source.name),
    houseShare: share(main.filter(({ isHouse }) => isHouse).length, main.length),
    lastName: comparableForm(context.source.name).split(' ').at(-1) ?? '',
    isOwnPage: (url) => hostOf(url) === hostOf(context.source.url),
    commentsFrom: comments < 0 ? Infinity : comments,
    roleShares: roleSharesOf(main, total),
    counts: wordCounts(main),
  }
}

const mostText = 0.6 // of the article's own paragraphs comes before the readers' comments

/** Tells each line what is above and below it. */
function place(lines: readonly Line[]): void {
  let before = 0
  let labelAt = -1
  for (const [index, line] of lines.entries()) {
    line.above = lines[index - 1] ?? null
    line.below = lines[index + 1] ?? null
    line.label = labelOf(line)
    line.before = before
    if (line.draft.isMain) labelAt = -1
    if (line.label) labelAt = index
    line.underLabel = labelAt < 0 ? 0 : index - labelAt
    before += mainWeight(line.draft)
  }
}

/** The label of a box that a line is. A sub-heading right above an own paragraph of the article is none. */
function labelOf({ draft, below }: Line): Line['label'] {
  const { block, folded, linkShare, isAtHome } = draft
  if (block.type !== 'paragraph' && block.type !== 'heading') return null
  const isHeading = block.type === 'heading'
  if ((isHeading || isEmphasised(draft)) && isAtHome && linkShare === 0 && below?.draft.isMain)
    return null
  return boxLabel(folded, leadOf(block.children), linkShare, isHeading)
}

function roleSharesOf(main: readonly Line[], total: number): ReadonlyMap<LineRole, number> {
  const shares = new Map<LineRole, number>()
  for (const { roles, draft } of main)
    for (const one of roles) shares.set(one, (shares.get(one) ?? 0) + draft.weight / total)
  return shares
}

function hostOf(url: string): string {
  return /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(url)?.[1] ?? ''
}

/** The text before the first link, folded. */
function leadOf(children: Parameters<typeof phrasingText>[0]): string {
  const link = children.findIndex(({ type }) => type === 'link')
  return link > 0 ? comparableForm(phrasingText(children.slice(0, link))) : ''
}

const lineRoles = ['body', 'doubtful-clutter'] as const satisfies ClassRole[]
type LineRole = (typeof lineRoles)[number]
const noRoles: ReadonlySet<LineRole> = new Set()

const fewAncestors = 3 // elements around a line whose names count in any case

function rolesOf(element: Element, box: Element): ReadonlySet<LineRole> {
  let roles: Set<LineRole> | null = null
  let isInBox = true
  let at: Element | null = element
  for (let step = 0; at && (isInBox || step < fewAncestors); step++, at = at.parentElement) {
    const { matches } = classWords(at)
    if (matches.size > 0)
      for (const role of lineRoles) if (matches.has(role)) (roles ??= new Set()).add(role)
    if (at === box) isInBox = false
  }
  return roles ?? noRoles
}

type Box = {
  element: Element
  depth: number
  weight: number
  linked: number
  lines: number
  /** Elements next to it with its name. */
  alike: number
}

type Sums = { weight: number; linked: number; main: number; lines: number }

const maxDepth = 40 // elements above a line

/** The sums of each element around a line, and from them the box of each line. */
function boxesOf(drafts: readonly MeasuredDraft[]) {
  const sums = new Map<Element, Sums>()
  for (const draft of drafts) {
    let at: Element | null = draft.element
    for (let step = 0; at && step < maxDepth; step++, at = at.parentElement) {
      const sum = sums.get(at) ?? { weight: 0, linked: 0, main: 0, lines: 0 }
      sums.set(at, sum)
      sum.weight += draft.weight
      sum.linked += draft.weight * draft.linkShare
      sum.main += mainWeight(draft)
      sum.lines++
    }
  }
  const shapes = new Map<Element, ReadonlyMap<string, number>>()
  const around = (draft: MeasuredDraft): Box => {
    const own = mainWeight(draft)
    let element = draft.element
    let depth = 0
    for (; depth < maxDepth; depth++) {
      const parent = element.parentElement
      if (!parent || (sums.get(parent)?.main ?? 0) > own || parent.localName === 'body') break
      element = parent
    }
    const { weight = 0, linked = 0, lines = 0 } = sums.get(element) ?? {}
    return { element, depth, weight, linked, lines, alike: alikeTo(element, shapes) }
  }
  return { around }
}

/** How many children of an element's parent have its name and class. */
function alikeTo(element: Element, known: Map<Element, ReadonlyMap<string, number>>): number {
  const parent = element.parentElement
  if (!parent) return 1
  let shapes = known.get(parent)
  if (!shapes) {
    const counts = new Map<string, number>()
    for (let child = parent.firstElementChild; child; child = child.nextElementSibling) {
      const shape = shapeOf(child)
      counts.set(shape, (counts.get(shape) ?? 0) + 1)
    }
    known.set(parent, (shapes = counts))
  }
  return shapes.get(shapeOf(element)) ?? 1
}

const minimumWord = 5 // letters; shorter words are in every text

type WordCounts = ReadonlyMap<string, { lines: number }>

function wordCounts(main: readonly Line[]): WordCounts {
  const counts = new Map<string, { lines: number; last: Line }>()
  for (const line of main)
    for (const word of line.words) {
      if (word.length < minimumWord) continue
      const known = counts.get(word)
      if (!known) counts.set(word, { lines: 1, last: line })
      else if (known.last !== line) {
        known.lines++
        known.last = line
      }
    }
  return counts
}

// The class of all small letters takes long to compile.
function startsLower(text: string): boolean {
  const code = text.charCodeAt(0)
  return code < 0x80 ? code >= 0x61 && code <= 0x7a : /^\p{Ll}/u.test(text)
}

/** Share of a line's longer words that no other own paragraph has. */
export function noveltyOf({ draft, words }: Line, counts: WordCounts): number {
  const own = Number(draft.isMain)
  let long = 0
  let found = 0
  for (const word of words) {
    if (word.length < minimumWord) continue
    long++
    if ((counts.get(word)?.lines ?? 0) <= own) found++
  }
  return share(found, long)
}
