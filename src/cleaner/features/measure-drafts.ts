import type { Block } from '../../article/body.ts'
import { phrasingText, plainText } from '../../article/plain-text.ts'
import { comparableForm } from '../../text/comparable-form.ts'
import { endsAsSentence, weigh } from '../../text/prose.ts'
import type { DraftBlock } from '../blocks/tree-builder.ts'
import { shapeOf } from '../tree/dom.ts'

/** A block with the measures by which it is pruned. */
export type MeasuredDraft = DraftBlock & {
  text: string
  folded: string
  weight: number
  /** It is prose in the kind of element that holds the article's text. */
  isMain: boolean
  /** Its parent is of a kind that holds a good part of the article's text. */
  isAtHome: boolean
  isSentence: boolean
  /** Share of the prose that is in the same kind of element, and in parents of the same kind. */
  kindShare: number
  homeShare: number
  /** How many blocks are in the same kind of element. */
  kindCount: number
}

const mainShare = 0.1 // of the prose; blocks of one kind with less are not the article's own
const minimumHome = 0.08
const minimumProse = 60 // weighed letters

/**
 * Measures the blocks for pruning.
 *
 * The kind of element around a block (its name and class, and those of its parent) tells the article's own paragraphs
 * from those of boxes. Most of the text is in one or two kinds. The cost is linear in the text.
 */
export function measureDrafts(drafts: readonly DraftBlock[]): MeasuredDraft[] {
  const described = drafts.map((draft) => {
    const { block, element, linkShare } = draft
    const text = blockText(block) || struckText(block)
    const weight = weigh(text)
    const isProse = weight >= minimumProse && linkShare < 0.5
    const { parentElement: parent } = element
    const home = parent ? shapeOf(parent) : ''
    return { draft, text, weight, isProse, kind: `${shapeOf(element)}<${home}`, home }
  })
  const kinds = new Map<string, number>()
  const homes = new Map<string, number>()
  const counts = new Map<string, number>()
  let total = 0
  for (const { isProse, kind, home, weight } of described) {
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
    if (!isProse) continue
    total += weight
    kinds.set(kind, (kinds.get(kind) ?? 0) + weight)
    homes.set(home, (homes.get(home) ?? 0) + weight)
  }
  return described.map(({ draft, text, weight, isProse, kind, home }) => {
    const kindShare = (kinds.get(kind) ?? 0) / Math.max(1, total)
    const homeShare = (homes.get(home) ?? 0) / Math.max(1, total)
    return {
      ...draft,
      text,
      folded: comparableForm(text),
      weight,
      isMain: isProse && kindShare >= mainShare,
      isAtHome: homeShare >= minimumHome,
      isSentence: endsAsSentence(text),
      kindShare,
      homeShare,
      kindCount: counts.get(kind) ?? 0,
    }
  })
}

function blockText(block: Block): string {
  return block.type === 'figure'
    ? phrasingText(block.caption)
    : plainText({ type: 'root', children: [block] })
}

/** The text of a block that is struck as a whole, which is left out of plain text. */
function struckText(block: Block): string {
  if (block.type !== 'paragraph') return ''
  const nodes = block.children.flatMap((node) => (node.type === 'delete' ? node.children : [node]))
  return phrasingText(nodes)
}

// Pruning goes by text. Footnotes are kept because the text refers to them.
const textless: ReadonlySet<string> = new Set([
  'figure',
  'embed',
  'thematicBreak',
  'footnoteDefinition',
])

/** Whether a block has no text of its own to prune by: a picture, a player, a rule, a footnote. */
export function isTextless({ block }: MeasuredDraft): boolean {
  return textless.has(block.type)
}

/** The weight of a block of the article's own text; 0 for any other. */
export function mainWeight({ isMain, weight }: MeasuredDraft): number {
  return isMain ? weight : 0
}

/** Whether a whole paragraph is in bold or italics. */
export function isEmphasised({ block }: MeasuredDraft): boolean {
  return (
    block.type === 'paragraph' &&
    block.children.length <= 3 &&
    block.children.some(({ type }) => type === 'emphasis' || type === 'strong') &&
    block.children.every((child) => child.type !== 'text' || child.value.trim().length < 3)
  )
}
