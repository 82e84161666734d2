import type { Line, PageLines } from './line-features.ts'
import { isEmphasised } from './line-kinds.ts'

/** What holds for a line whatever its score: it stays, or goes for a reason. */
export type Rule = { stays: boolean; reason: string }

/** Each rule looks at the place and the shape of a line, hardly at its words. The first that finds a line decides. */
export const rules: readonly (Rule & { find: (page: PageLines) => Line[] })[] = [
  {
    reason: "readers' comments",
    stays: false,
    find: ({ lines, commentsFrom }) => lines.filter(({ index }) => index >= commentsFrom),
  },
  {
    reason: 'name of a thing above its text',
    stays: true,
    find: ({ lines }) => namesOfThings(lines),
  },
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

/** Whether a table, a quotation or the like is right between two of the article's own paragraphs. */
function isBetween({ draft, above, below, label, prompts }: Line): boolean {
  const isPlain = draft.linkShare < 0.3 && prompts === 0 && label === null
  const isAmid = above?.draft.isMain === true && below?.draft.isMain === true
  return setApart.has(draft.block.type) && isPlain && isAmid
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
