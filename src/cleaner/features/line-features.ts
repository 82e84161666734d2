import type { Link } from '../../article/body.ts'
import { phrasingText } from '../../article/plain-text.ts'
import { walk } from '../../article/walk.ts'
import { comparableForm } from '../../text/comparable-form.ts'
import { isCredit } from '../blocks/picture-credit.ts'
import type { Metadata } from '../metadata/metadata.ts'
import type { ScaleRecord } from '../scale/scale.ts'
import { classWords } from '../tree/class-words.ts'
import type { Element } from '../tree/dom.ts'
import type { ClassRole } from '../vocabulary/class-roles.ts'
import { countPrompts } from '../vocabulary/count-prompts.ts'
import { boxLabel, isCommentsLabel } from './box-label.ts'
import { besidesNames, isDateLine, isEmphasised } from './line-kinds.ts'
import { isTextless, mainWeight, type MeasuredDraft } from './measure-drafts.ts'

/** What the page says about its article, with which lines are compared. */
export type LineContext = Pick<Metadata, 'titles' | 'lede' | 'byline' | 'source'>

/** A block's record on the scale of lines. */
export type LineRecord = ScaleRecord & { readonly draft: MeasuredDraft }

/**
 * Makes a record of each block that has a text of its own, in order. Looks at each block, at its neighbours and at the
 * elements around it. The cost is linear in the text, and in the blocks times their depth.
 */
export function lineRecords(drafts: readonly MeasuredDraft[], context: LineContext): LineRecord[] {
  const page = pageOf(drafts, context)
  return page.lines.map((line) => ({
    draft: line.draft,
    text: () => line.draft.text,
    values: rows.map(([, valueOf]) => valueOf(line, page)),
  }))
}

type Line = {
  draft: MeasuredDraft
  index: number
  above: Line | null
  below: Line | null
  /** Weight of the article's own paragraphs before it. */
  before: number
  /** Blocks since the last own paragraph, and to the next one. */
  fromText: number
  toText: number
  box: Box
  label: 'elsewhere' | 'own' | null
  /** Blocks since the label of a box, with no own paragraph between; 0 without one. */
  underLabel: number
  prompts: number
  links: readonly Link[]
  /** Items of a list that are wholly a link. */
  linkedItems: number
  roles: ReadonlySet<ClassRole>
  novelty: number
}

type PageLines = {
  lines: readonly Line[]
  total: number
  names: readonly string[]
  title: ReadonlySet<string>
  titlePrompts: number
  textPrompts: number
  house: string
  host: string
  lede: string
  commentsFrom: number
  /** Share of the own paragraphs that are in an element with the role. */
  roleShares: ReadonlyMap<ClassRole, number>
}

type Row = readonly [name: string, valueOf: (line: Line, page: PageLines) => number]

const size = (weight: number) => Math.log2(1 + weight)
const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)
const isType = (type: string): Row => [
  `is a ${type}`,
  ({ draft }) => Number(draft.block.type === type),
]
const count = (text: string, sign: RegExp) => text.match(sign)?.length ?? 0
const per100 = (text: string, sign: RegExp) => share(100 * count(text, sign), text.length)
const matches = (name: string, sign: RegExp): Row => [
  name,
  ({ draft }) => Number(sign.test(draft.text)),
]
const ofNeighbour = (
  side: 'above' | 'below',
  name: string,
  valueOf: (line: Line) => number,
): Row => [
  `${name} ${side}`,
  (line) => {
    const neighbour = line[side]
    return neighbour ? valueOf(neighbour) : -1
  },
]
const neighbour = (side: 'above' | 'below'): Row[] => [
  ofNeighbour(side, 'length', ({ draft }) => size(draft.weight)),
  ofNeighbour(side, 'links', ({ draft }) => draft.linkShare),
  ofNeighbour(side, 'own paragraph', ({ draft }) => Number(draft.isMain)),
  ofNeighbour(side, 'sentence', ({ draft }) => Number(draft.isSentence)),
  ofNeighbour(side, 'heading', ({ draft }) => Number(draft.block.type === 'heading')),
  ofNeighbour(side, 'list', ({ draft }) => Number(draft.block.type === 'list')),
  ofNeighbour(side, 'prompts', ({ prompts }) => prompts),
  ofNeighbour(side, 'label', ({ label }) => (label === null ? 0 : label === 'own' ? 1 : 2)),
  [
    `same kind ${side}`,
    (line) => Number(line[side] !== null && kindOf(line[side].draft) === kindOf(line.draft)),
  ],
  [
    `in the box of the line ${side}`,
    (line) => Number(line[side]?.box.element === line.box.element),
  ],
]
const role = (name: ClassRole): Row => [
  `named ${name}`,
  ({ roles }, { roleShares }) => (roles.has(name) ? 1 - (roleShares.get(name) ?? 0) : 0),
]
const inside = (name: string): Row => [`in <${name}>`, ({ box }) => Number(box.names.has(name))]

/** Every feature of a line, with its name as the trace gives it. */
const rows: readonly Row[] = [
  // What it is.
  isType('heading'),
  isType('list'),
  isType('blockquote'),
  isType('table'),
  ['level of the heading', ({ draft }) => draft.level ?? 0],
  ['length', ({ draft }) => size(draft.weight)],
  ['links', ({ draft }) => draft.linkShare],
  ['number of links', ({ links }) => links.length],
  ['items of links', ({ linkedItems }) => linkedItems],
  ['items', ({ draft }) => (draft.block.type === 'list' ? draft.block.children.length : 0)],
  ['wholly emphasised', ({ draft }) => Number(isEmphasised(draft))],
  ['in italics', ({ draft }) => marked(draft, 'emphasis')],
  ['in bold', ({ draft }) => marked(draft, 'strong')],
  // Its letters.
  ['sentence', ({ draft }) => Number(draft.isSentence)],
  ['sentences', ({ draft }) => Math.min(9, count(draft.text, /[.!?。！？](?=\s|$|\p{L})/gu))],
  matches('question', /[?？؟]["”»)]?$/u),
  matches('colon at the end', /[:：]$/u),
  matches('exclamation', /[!！]/u),
  matches('signs of a menu', /[|·•»›→▶►●]/u),
  matches('sign of rights', /©|\(c\)/iu),
  matches('address', /@\w|https?:|www\./u),
  matches('bracket first', /^[[(（【*]/u),
  matches('lower case first', /^\p{Ll}/u),
  matches('quotation', /["“”„«»「」]/u),
  matches('line break', /\n/u),
  ['digits', ({ draft }) => per100(draft.text, /\d/g)],
  ['capitals', ({ draft }) => per100(draft.text, /\p{Lu}/gu)],
  ['commas', ({ draft }) => per100(draft.text, /[,،、，]/gu)],
  ['date', ({ draft }) => Number(isDateLine(draft))],
  ['credit', ({ draft }) => Number(draft.weight < 300 && isCredit(draft.text))],
  // The kind of its element, and what else is of this kind.
  ['own paragraph', ({ draft }) => Number(draft.isMain)],
  ['share of its kind', ({ draft }) => draft.kindShare],
  ['share of its home', ({ draft }) => draft.homeShare],
  ['number of its kind', ({ draft }) => size(draft.kindCount)],
  ['no paragraph element', ({ draft }) => Number(draft.element.localName !== 'p')],
  // Its place.
  ['text above', ({ before }, { total }) => share(before, total)],
  [
    'text below',
    ({ before, draft }, { total }) => share(total - before - mainWeight(draft), total),
  ],
  ['lines above', ({ index }) => Math.min(40, index)],
  ['lines below', ({ index }, { lines }) => Math.min(40, lines.length - 1 - index)],
  ['lines from the text', ({ fromText }) => Math.min(20, fromText)],
  ['lines to the text', ({ toText }) => Math.min(20, toText)],
  ['text in all', (_, { total }) => size(total)],
  ['lines in all', (_, { lines }) => size(lines.length)],
  ...neighbour('above'),
  ...neighbour('below'),
  // The box around it: the largest element without own paragraphs of the article.
  ['depth in its box', ({ box }) => box.depth],
  ['length of its box', ({ box }) => size(box.weight)],
  ['links of its box', ({ box }) => share(box.linked, box.weight)],
  ['lines of its box', ({ box }) => size(box.lines)],
  ['boxes of this shape', ({ box }) => size(box.alike)],
  inside('aside'),
  inside('section'),
  inside('article'),
  inside('footer'),
  inside('header'),
  inside('figure'),
  inside('form'),
  inside('table'),
  inside('a'),
  role('about-author'),
  role('body'),
  role('byline'),
  role('caption'),
  role('clutter'),
  role('date'),
  role('doubtful-clutter'),
  role('elsewhere'),
  role('loose-credit'),
  role('name'),
  role('readers'),
  role('standfirst'),
  role('sure-clutter'),
  role('teaser'),
  // What it says.
  ['label of other stories', ({ label }) => Number(label === 'elsewhere')],
  ['label of the site', ({ label }) => Number(label === 'own')],
  ['under a label', ({ underLabel }) => Math.min(9, underLabel)],
  ['under the label of comments', ({ index }, { commentsFrom }) => Number(index >= commentsFrom)],
  ['prompts', ({ prompts }) => Math.min(4, prompts)],
  [
    'prompts of the text around',
    ({ prompts, draft }, { textPrompts, titlePrompts }) =>
      Math.min(9, titlePrompts * 3 + textPrompts - (draft.isMain ? prompts : 0)),
  ],
  ['words of the text', ({ novelty }) => 1 - novelty],
  ['words of the title', ({ draft }, { title }) => wordShare(draft.folded, title)],
  [
    'part of the lede',
    ({ draft }, { lede }) =>
      Number(draft.folded.length >= minimumPart && lede.includes(draft.folded)),
  ],
  [
    'names the house',
    ({ draft }, { house }) => Number(house !== '' && ` ${draft.folded} `.includes(` ${house} `)),
  ],
  [
    'letters next to the writer',
    ({ draft }, { names }) => Math.min(400, besidesNames(draft, names) ?? 400),
  ],
  [
    'begins with the writer',
    ({ draft }, { names }) => Number(names.some((name) => draft.folded.startsWith(`${name} `))),
  ],
  // Where its links lead.
  [
    'links to the house',
    ({ links }, { host }) =>
      share(links.filter(({ url }) => hostOf(url) === host).length, links.length),
  ],
  [
    'links with campaigns',
    ({ links }) => share(links.filter(({ url }) => campaign.test(url)).length, links.length),
  ],
]

/** The names of a line's features, in the order of its values. */
export const lineFeatures: readonly string[] = rows.map(([name]) => name)

const minimumPart = 24 // folded letters; shorter lines may be in a lede by chance
const campaign =
  /[?&#/](?:utm_|aff|tag=|ref=|partner|promo|offer|subscri|newsletter|abo(?=[/?-]|$)|shop|deal|coupon|donat|member|app(?=[/?-]|$))|amzn\.to|play\.google|apps\.apple|whatsapp|t\.me\//iu

function marked({ block, text }: MeasuredDraft, type: 'emphasis' | 'strong'): number {
  if (block.type !== 'paragraph' && block.type !== 'heading') return 0
  const nodes = block.children.filter((node) => node.type === type)
  return share(phrasingText(nodes).length, text.length)
}

function wordShare(folded: string, words: ReadonlySet<string>): number {
  const own = folded.split(' ')
  return share(own.filter((word) => words.has(word)).length, own.length)
}

function kindOf({ element }: MeasuredDraft): string {
  return `${element.localName}.${element.className}`
}

function hostOf(url: string): string {
  return /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(url)?.[1] ?? ''
}

function pageOf(drafts: readonly MeasuredDraft[], context: LineContext): PageLines {
  const boxes = boxesOf(drafts)
  const words = wordCounts(drafts)
  const shown = drafts.filter((draft) => !isTextless(draft))
  const total = shown.reduce((sum, draft) => sum + mainWeight(draft), 0)
  const roleShares = new Map<ClassRole, number>()
  const lines: Line[] = []
  let before = 0
  let fromText = 0
  let textPrompts = 0
  let labelAt = -1
  for (const [index, draft] of shown.entries()) {
    const { block, folded, linkShare, element, isMain } = draft
    const links = [...walk({ type: 'root', children: [block] })].filter(
      (node) => node.type === 'link',
    )
    const isLine = block.type === 'paragraph' || block.type === 'heading'
    const lead = isLine ? leadOf(block.children) : ''
    const label = isLine ? boxLabel(folded, lead, linkShare, block.type === 'heading') : null
    if (isMain) labelAt = -1
    if (label) labelAt = index
    const prompts = countPrompts(folded)
    if (isMain) textPrompts += prompts
    const box = boxes.around(draft)
    const roles = rolesOf(element, box.element)
    if (isMain)
      for (const one of roles)
        roleShares.set(one, (roleShares.get(one) ?? 0) + draft.weight / total)
    const line: Line = {
      draft,
      index,
      above: lines.at(-1) ?? null,
      below: null,
      before,
      fromText,
      toText: 0,
      box,
      label,
      underLabel: labelAt >= 0 && labelAt < index ? index - labelAt : 0,
      prompts,
      links,
      linkedItems: linkedItems(draft),
      roles,
      novelty: noveltyOf(draft, words),
    }
    const last = lines.at(-1)
    if (last) last.below = line
    lines.push(line)
    before += mainWeight(draft)
    fromText = isMain ? 0 : fromText + 1
  }
  let toText = 0
  for (const line of lines.toReversed()) {
    line.toText = toText
    toText = line.draft.isMain ? 0 : toText + 1
  }
  const title = comparableForm(context.titles.join(' '))
  const comments = lines.findIndex(
    (line) => line.before >= 0.6 * total && isCommentsLabel(line.draft.folded),
  )
  return {
    lines,
    total,
    names: context.byline.map(comparableForm).filter((name) => name !== ''),
    title: new Set(title.split(' ')),
    titlePrompts: countPrompts(title),
    textPrompts,
    house: comparableForm(context.source.name),
    host: hostOf(context.source.url),
    lede: comparableForm(context.lede ?? ''),
    commentsFrom: comments < 0 ? Infinity : comments,
    roleShares,
  }
}

/** The text before the first link, folded. */
function leadOf(children: Parameters<typeof phrasingText>[0]): string {
  const link = children.findIndex(({ type }) => type === 'link')
  return link > 0 ? comparableForm(phrasingText(children.slice(0, link))) : ''
}

function linkedItems({ block }: MeasuredDraft): number {
  if (block.type !== 'list') return 0
  const linked = block.children.filter(({ children: [first, ...rest] }) => {
    if (first?.type !== 'paragraph' || rest.length > 0) return false
    const links = first.children.filter(({ type }) => type === 'link')
    return phrasingText(links).length > 0.9 * phrasingText(first.children).length
  })
  return linked.length / block.children.length
}

const near = 3 // elements around a line whose names count in any case

function rolesOf(element: Element, box: Element): ReadonlySet<ClassRole> {
  const roles = new Set<ClassRole>()
  let isInBox = true
  let at: Element | null = element
  for (let step = 0; at && (isInBox || step < near); step++, at = at.parentElement) {
    for (const one of classWords(at).matches.keys()) roles.add(one)
    if (at === box) isInBox = false
  }
  return roles
}

type Box = {
  element: Element
  depth: number
  names: ReadonlySet<string>
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
    const names = new Set<string>()
    let element = draft.element
    let depth = 0
    for (; depth < maxDepth; depth++) {
      names.add(element.localName)
      const parent = element.parentElement
      if (!parent || (sums.get(parent)?.main ?? 0) > own || parent.localName === 'body') break
      element = parent
    }
    const { weight = 0, linked = 0, lines = 0 } = sums.get(element) ?? {}
    return { element, depth, names, weight, linked, lines, alike: alikeTo(element, shapes) }
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
    for (let child = parent.firstElementChild; child; child = child.nextElementSibling)
      counts.set(shapeOf(child), (counts.get(shapeOf(child)) ?? 0) + 1)
    known.set(parent, (shapes = counts))
  }
  return shapes.get(shapeOf(element)) ?? 1
}

function shapeOf(element: Element): string {
  return `${element.localName}.${element.className.replace(/\d+/g, '')}`
}

const minimumWord = 5 // letters; shorter words are in every text

/** In how many own paragraphs each longer word is. */
function wordCounts(drafts: readonly MeasuredDraft[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const draft of drafts)
    if (draft.isMain)
      for (const word of longWords(draft)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function longWords({ folded }: MeasuredDraft): ReadonlySet<string> {
  return new Set(folded.split(' ').filter((word) => word.length >= minimumWord))
}

/** Share of a line's longer words that no other own paragraph has. */
function noveltyOf(draft: MeasuredDraft, counts: ReadonlyMap<string, number>): number {
  const words = [...longWords(draft)]
  const own = Number(draft.isMain)
  return share(words.filter((word) => (counts.get(word) ?? 0) <= own).length, words.length)
}
