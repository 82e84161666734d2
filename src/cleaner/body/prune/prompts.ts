import { countPrompts } from '../../vocabulary/count-prompts.ts'
import type { MeasuredDraft } from './measure-drafts.ts'

const maxWeight = 420 // weighed letters; longer blocks are always text
const shortWeight = 160

/**
 * Whether a block speaks for the site, not for the article: asks for a subscription, states rights, introduces the
 * writer. A block that is set apart by emphasis, links or place needs one phrase; a short one that is not needs two.
 */
export function isPrompt(draft: MeasuredDraft): boolean {
  if (draft.block.type !== 'paragraph' && draft.block.type !== 'heading') return false
  if (draft.weight > maxWeight) return false
  const isApart =
    !draft.isAtHome ||
    isEmphasised(draft) ||
    draft.linkShare > 0.15 ||
    draft.block.type === 'heading'
  if (!isApart && draft.weight >= shortWeight) return false
  return countPrompts(draft.folded) >= (isApart ? 1 : 2)
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
