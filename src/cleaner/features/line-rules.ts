import type { Line, PageLines } from './line-features.ts'
import { isEmphasised } from './line-kinds.ts'
import { strayKind } from './stray-line.ts'

/** What holds for a line whatever its score: it stays, or goes for a reason. */
export type Rule = { stays: boolean; reason: string }

/** Finds the lines that rules decide. Each rule looks at the place and the shape of a line, hardly at its words. */
export function lineRules(page: PageLines): ReadonlyMap<Line, Rule> {
  const rules = new Map<Line, Rule>()
  const decide = (lines: readonly Line[], stays: boolean, reason: string) => {
    for (const line of lines) if (!rules.has(line)) rules.set(line, { stays, reason })
  }
  const { lines } = page
  decide(
    lines.filter(({ index }) => index >= page.commentsFrom),
    false,
    "readers' comments",
  )
  for (const line of lines) {
    const kind = strayKind(line, page)
    if (kind) decide([line], false, kind)
  }
  decide(namesOfThings(lines), true, 'name of a thing above its text')
  decide(lines.filter(isLinkLine), false, 'a headline that is a link')
  decide(cardsIn(lines, page), false, 'one of a row of linked headlines')
  decide(
    lines.filter((line) => isLinkList(line, page)).flatMap(withHeading),
    false,
    'links to other stories',
  )
  decide(pointsBefore(lines), false, 'points with a note, before the text')
  decide(houseEnd(page), false, 'the house speaks, after the text')
  decide(lines.filter(isSubheading), true, 'heads a paragraph')
  decide(lines.filter(isMidst), true, 'amid the text')
  return rules
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

const headline = 4 // words of a link's text, at the least

/** Whether a paragraph after the first one is nothing but a link as long as a headline. */
function isLinkLine({ draft, words, before }: Line): boolean {
  const { block, linkShare, isSentence } = draft
  const isLink = block.type === 'paragraph' && linkShare > 0.9 && !isSentence
  return isLink && before > 0 && words.length >= headline
}

/** Finds the lines of boxes that hold several linked headlines of other pages of the site, and no own paragraph. */
function cardsIn(lines: readonly Line[], { host, hostOf }: PageLines): Line[] {
  const headlines = lines.filter(
    ({ draft, box, links }) =>
      draft.block.type === 'heading' &&
      draft.linkShare > 0.8 &&
      box.element !== draft.element &&
      links.every(({ url }) => hostOf(url) === host),
  )
  const rows = [...Map.groupBy(headlines, ({ box }) => box.element)].filter(([, some]) => some[1])
  const boxes = new Set(rows.map(([element]) => element))
  return lines.filter(({ box }) => boxes.has(box.element))
}

const fewestItems = 3

/** Whether a list holds only headlines of the same site, each with at most an overline before it. */
function isLinkList({ draft, links, words, above }: Line, { host, hostOf }: PageLines): boolean {
  const { block, linkShare } = draft
  if (block.type !== 'list' || block.children.length < fewestItems || linkShare < 0.6) return false
  const isAnnounced = above?.draft.isMain === true && /[:：]$/u.test(above.draft.text)
  const isEach = links.length === block.children.length
  const isHere = links.every(({ url }) => hostOf(url) === host)
  return (
    isEach && isHere && !isAnnounced && !draft.isSentence && words.length >= headline * links.length
  )
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
function pointsBefore(lines: readonly Line[]): Line[] {
  const parentOf = (line: Line | undefined | null) => line?.draft.element.parentElement ?? null
  const points = lines.find((line) => {
    const { draft, index, novelty, below } = line
    const isNoted =
      below?.draft.block.type === 'paragraph' &&
      below.draft.weight <= maxNote &&
      parentOf(below) === parentOf(line) &&
      parentOf(below.below) !== parentOf(line)
    return draft.block.type === 'list' && index < 3 && novelty <= maxNovelty && isNoted
  })
  const box = points ? lines.filter((line) => parentOf(line) === parentOf(points)) : []
  return box.reduce((sum, { draft }) => sum + draft.weight, 0) <= maxPoints ? box : []
}

const fewHouseLines = 0.15 // share of own paragraphs in the first person; above it, a column may end so

/** Finds the lines at the end in which the house speaks of itself by its name, or which are in italics. */
function houseEnd({ lines, total, isOfHouse }: PageLines): Line[] {
  const [text = [], end = []] = [false, true].map((isEnd) =>
    lines.filter(({ before }) => before >= 0.6 * total === isEnd),
  )
  const own = text.filter(({ draft }) => draft.isMain)
  const isColumn = own.filter(({ isHouse }) => isHouse).length > fewHouseLines * own.length
  const isPlain = text.every((line) => !isItalic(line))
  const from = end.findLastIndex(
    (line) => !(line.isHouse && isOfHouse(line) && !isColumn) && !(isItalic(line) && isPlain),
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
