import type { Table } from '../../article/body.ts'
import { walk } from '../../article/walk.ts'
import { noveltyOf, type Line, type PageLines } from './line-features.ts'
import { isEmphasised, type MeasuredDraft } from './measure-drafts.ts'

/** What holds for a line whatever its score: it stays, or goes for a reason. */
export type Rule = { stays: boolean; reason: string }

/** Each rule looks at the place and the shape of a line, hardly at its words. The first that finds a line decides. */
const rules: readonly (Rule & { find: (page: PageLines) => Line[] })[] = [
  {
    reason: "readers' comments",
    stays: false,
    find: ({ lines, commentsFrom }) => lines.filter(({ index }) => index >= commentsFrom),
  },
  {
    reason: 'leads out of a mailing list',
    stays: false,
    find: ({ lines }) => lines.filter(isWayOut),
  },
  {
    reason: 'name of a thing above its text',
    stays: true,
    find: ({ lines }) => namesOfThings(lines),
  },
  {
    reason: 'a headline that is a link',
    stays: false,
    find: (page) => page.lines.filter((line) => isLinkLine(line, page)),
  },
  {
    reason: 'links to other stories',
    stays: false,
    find: (page) => page.lines.filter((line) => isLinkList(line, page)).flatMap(withHeading),
  },
  {
    reason: 'points with a note, before the text',
    stays: false,
    find: pointsBefore,
  },
  { reason: 'the house speaks, after the text', stays: false, find: houseEnd },
  { reason: 'opens the text', stays: true, find: ({ lines }) => lines.filter(isOpening) },
  { reason: 'heads a paragraph', stays: true, find: ({ lines }) => lines.filter(isSubheading) },
  { reason: 'amid the text', stays: true, find: ({ lines }) => lines.filter(isMidst) },
  { reason: 'between paragraphs', stays: true, find: ({ lines }) => lines.filter(isBetween) },
  { reason: 'heads a row', stays: true, find: ({ lines }) => lines.filter(isRowHeading) },
]

/** Finds the lines that rules decide. */
export function lineRules(page: PageLines): ReadonlyMap<Line, Rule> {
  const decided = new Map<Line, Rule>()
  for (const rule of rules)
    for (const line of rule.find(page)) if (!decided.has(line)) decided.set(line, rule)
  return decided
}

const longestWayOut = 240 // weighed letters; an article about mailing lists has longer paragraphs
const wayOut =
  /(?:^|[/?&=._-])(?:unsub(?:scribe)?|opt-?out|list-?unsubscribe|abmelden|abbestellen|desabonn\w*|desinscri\w*|darse-?de-?baja|cancelar-?suscripcion|disiscri\w*|uitschrijven|wypisz|otpisat\w*)(?:$|[/?&=._-])/i

/** Whether a line links to where its reader leaves the list that a newsletter was sent to. */
function isWayOut({ draft: { block, weight, linkShare } }: Line): boolean {
  if (weight > longestWayOut || linkShare === 0) return false
  for (const node of walk({ type: 'root', children: [block] }))
    if (node.type === 'link' && wayOut.test(node.url)) return true
  return false
}

const shortest = 60 // weighed letters

/** Whether a line is a paragraph before the article's first own one, as in a box of its own. */
function isOpening({ draft, before, prompts, label, underLabel }: Line): boolean {
  const { block, isSentence, linkShare, weight } = draft
  const isProse = block.type === 'paragraph' && isSentence && weight >= shortest && linkShare < 0.2
  return isProse && before === 0 && prompts === 0 && label === null && underLabel === 0
}

/** Whether a line is a sentence of the article's commonest kind, between two other own paragraphs. */
function isMidst({ draft, above, below, prompts, label }: Line): boolean {
  const { isMain, isSentence, linkShare, kindShare } = draft
  const isPlain = isMain && isSentence && linkShare < 0.2 && prompts === 0 && label === null
  return isPlain && kindShare > 0.3 && above?.draft.isMain === true && below?.draft.isMain === true
}

const fewestThings = 3
const longestName = 6 // words; a headline has more

/** Finds the linked names of the things that an article goes through, each on a line of its own above its text. */
function namesOfThings(lines: readonly Line[]): Line[] {
  const names = lines.filter(
    (line) => isWhollyLinked(line) && line.words.length <= longestName && line.below?.draft.isMain,
  )
  return names.length >= fewestThings ? names : []
}

function isWhollyLinked({ draft, label, underLabel }: Line): boolean {
  const { block, isAtHome, linkShare } = draft
  const isLine = block.type === 'paragraph' && linkShare > 0.9
  return isLine && isAtHome && label === null && underLabel === 0
}

/** Whether a line in bold or a heading is right above one of the article's own paragraphs, among which it is. */
function isSubheading({ draft, below, label, prompts, before }: Line): boolean {
  const { block, isAtHome, linkShare } = draft
  if (block.type !== 'heading' && !isEmphasised(draft)) return false
  const isPlain = isAtHome && linkShare === 0 && label === null && prompts === 0
  return isPlain && before > 0 && below?.draft.isMain === true
}

const setApart: ReadonlySet<string> = new Set(['table', 'blockquote', 'code', 'list'])

/** Whether a table, a quotation, a sentence or the like is right between two of the article's own paragraphs. */
function isBetween({ draft, above, below, label, prompts }: Line): boolean {
  const isSentence = draft.isSentence && draft.linkShare < 0.6
  const isKind = setApart.has(draft.block.type) || (isSentence && draft.linkShare < 0.3)
  const isPlain = prompts === 0 && label === null && (isKind || draft.block.type === 'heading')
  const isAbove = above?.draft.isMain === true
  const isBelow = below?.draft.isMain === true
  const isAnnounced = above?.draft.isAtHome === true && /[:：]$/u.test(above.draft.text)
  const isTable = draft.block.type === 'table' && (isAbove || isBelow || hasHeader(draft.block))
  const isApart = (isAbove && isBelow) || isTable
  return isPlain && (isAnnounced || (isApart && (draft.linkShare < 0.3 || isSentence)))
}

/** Whether a table names its columns or its rows, as one of data does. */
function hasHeader({ children }: Table): boolean {
  return children.some((row) => row.children.some(({ header }) => header))
}

const fewestRows = 3

/** Whether a heading is above a longer line, as others of its kind are, or in one element with a sentence under it. */
function isRowHeading({ draft, above, below, label, prompts }: Line): boolean {
  const isPlain = draft.linkShare === 0 && label === null && prompts === 0
  if (draft.block.type !== 'heading' || !isPlain || !below) return false
  if (draft.kindCount >= fewestRows)
    return below.draft.block.type !== 'heading' && below.draft.weight > draft.weight
  const isSentence = below.draft.isSentence && below.draft.linkShare < 0.3
  return (
    above !== null &&
    isSentence &&
    below.draft.element.parentElement === draft.element.parentElement
  )
}

const headline = 4 // words of a link's text, at the least

/** Whether a line right between two own paragraphs is nothing but a headline that leads to the same site. */
function isLinkLine({ draft, words, above, below }: Line, { isOwnPage }: PageLines): boolean {
  const { block, linkShare, isSentence } = draft
  const isLink = block.type === 'paragraph' && linkShare > 0.9 && !isSentence
  const isAmid = above?.draft.isMain === true && below?.draft.isMain === true
  return isLink && isAmid && words.length >= headline && urlsIn(draft).every(isOwnPage)
}

const fewestItems = 3

/** Whether a list holds only headlines of the same site, each with at most an overline before it. */
function isLinkList({ draft, words, above }: Line, { isOwnPage }: PageLines): boolean {
  const { block, linkShare } = draft
  if (block.type !== 'list' || block.children.length < fewestItems || linkShare < 0.6) return false
  const isAnnounced = above?.draft.isMain === true && /[:：]$/u.test(above.draft.text)
  const urls = urlsIn(draft)
  const isEach = urls.length === block.children.length
  const isHere = urls.every(isOwnPage)
  return (
    isEach && isHere && !isAnnounced && !draft.isSentence && words.length >= headline * urls.length
  )
}

function urlsIn({ block }: MeasuredDraft): string[] {
  const nodes = [...walk({ type: 'root', children: [block] })]
  return nodes.filter((node) => node.type === 'link').map(({ url }) => url)
}

/** A line, and the heading or label right above it. */
function withHeading(line: Line): Line[] {
  const { above } = line
  const isHeading =
    above &&
    (above.draft.block.type === 'heading' || (!above.draft.isMain && isEmphasised(above.draft)))
  return isHeading ? [above, line] : [line]
}

const maxNote = 200 // weighed letters
const maxPoints = 900
const maxNovelty = 0.5 // share of words that the text does not have

/** Finds a box of points before the text that say it again, with a note under them of who or what made them. */
function pointsBefore({ lines, counts }: PageLines): Line[] {
  const parentOf = (line: Line | undefined | null) => line?.draft.element.parentElement ?? null
  const points = lines.find((line) => {
    const { draft, index, below } = line
    const isNoted =
      below?.draft.block.type === 'paragraph' &&
      below.draft.weight <= maxNote &&
      parentOf(below) === parentOf(line) &&
      parentOf(below.below) !== parentOf(line)
    return (
      draft.block.type === 'list' && index < 3 && isNoted && noveltyOf(line, counts) <= maxNovelty
    )
  })
  const box = points ? lines.filter((line) => parentOf(line) === parentOf(points)) : []
  return box.reduce((sum, { draft }) => sum + draft.weight, 0) <= maxPoints ? box : []
}

const maxHouse = 250 // weighed letters; the article's own ends are longer
const fewHouseLines = 0.15 // share of own paragraphs in the first person; above it, a column may end so

/** Finds the lines at the end in which the house speaks of itself by its name, or which are in italics. */
function houseEnd({ lines, total, lastName }: PageLines): Line[] {
  const [text = [], end = []] = [false, true].map((isEnd) =>
    lines.filter(({ before }) => before >= 0.6 * total === isEnd),
  )
  const own = text.filter(({ draft }) => draft.isMain)
  const isColumn = own.filter(({ isHouse }) => isHouse).length > fewHouseLines * own.length
  const isPlain = text.every((line) => !isItalic(line))
  const from = end.findLastIndex(
    (line) =>
      line.draft.weight > maxHouse ||
      (!(line.isHouse && line.words.includes(lastName) && !isColumn) &&
        !(isItalic(line) && isPlain)),
  )
  return end.slice(from + 1)
}

function isItalic({ draft }: Line): boolean {
  const { block } = draft
  return (
    block.type === 'paragraph' &&
    isEmphasised(draft) &&
    block.children.every((child) => child.type !== 'strong')
  )
}
