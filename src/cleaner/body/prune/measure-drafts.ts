import { phrasingText, plainText } from '../../../article/plain-text.ts'
import type { Block } from '../../../article/body.ts'
import type { DraftBlock } from '../../blocks/tree-builder.ts'
import { type Element } from '../../tree/dom.ts'
import { endsAsSentence, folded, weigh } from '../../../text/prose.ts'

/** A block with what its pruning goes by. */
export type MeasuredDraft = DraftBlock & {
  text: string
  folded: string
  weight: number
  /** Where it stands is where most of the article's text stands. */
  isMain: boolean
  /** Its parent holds a good part of the article's text. */
  isAtHome: boolean
  isSentence: boolean
  /** No other block stands in the same kind of element. */
  isAlone: boolean
}

/** Takes a block out of the article, for a reason that the trace gives. */
export type Drop = (draft: MeasuredDraft, reason: string) => void

const mainShare = 0.1 // of the prose; what blocks of one kind must hold to be the article's own
const homeShare = 0.08
const minimumProse = 60 // weighed letters

/**
 * Describes the blocks for pruning. What kind of element a block stands in, its parent's kind included,
 * tells the article's own paragraphs from those of boxes: most of the text stands in one or two kinds.
 */
export function measureDrafts(drafts: readonly DraftBlock[]): MeasuredDraft[] {
  const described = drafts.map((draft) => {
    const { block, element, linkShare } = draft
    const text = blockText(block)
    const weight = weigh(text)
    const isProse = weight >= minimumProse && linkShare < 0.5
    const home = homeOf(element)
    return { draft, text, weight, isProse, kind: `${nameOf(element)}<${home}`, home }
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
  return described.map(({ draft, text, weight, isProse, kind, home }) => ({
    ...draft,
    text,
    folded: folded(text),
    weight,
    isMain: isProse && (kinds.get(kind) ?? 0) >= mainShare * total,
    isAtHome: (homes.get(home) ?? 0) >= homeShare * total,
    isSentence: endsAsSentence(text),
    isAlone: counts.get(kind) === 1,
  }))
}

function blockText(block: Block): string {
  return block.type === 'figure'
    ? phrasingText(block.caption)
    : plainText({ type: 'root', children: [block] })
}

function homeOf(element: Element): string {
  const parent = element.parentElement
  return parent ? nameOf(parent) : ''
}

function nameOf(element: Element): string {
  return `${element.localName}.${element.className}`
}

// A note is called from the text, wherever it stands itself.
const textless: ReadonlySet<string> = new Set([
  'figure',
  'embed',
  'thematicBreak',
  'footnoteDefinition',
])

/** Says whether a block has no text of its own to prune by: a picture, a player, a rule, a note. */
export function isTextless({ block }: MeasuredDraft): boolean {
  return textless.has(block.type)
}

/** What a block weighs in the article's own text; 0 for any other. */
export function mainWeight({ isMain, weight }: MeasuredDraft): number {
  return isMain ? weight : 0
}
