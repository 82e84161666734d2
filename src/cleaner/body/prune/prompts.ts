import type { MeasuredDraft } from './measure-drafts.ts'
import { countPrompts } from '../../vocabulary/count-prompts.ts'

const maxWeight = 420 // weighed letters; longer blocks are text, whatever they say
const shortWeight = 160

/**
 * Says whether a block speaks for the site rather than for the article: asks for a subscription, states
 * rights, introduces the writer. A phrase alone does not condemn a paragraph of the article: the block must
 * also look set apart, by emphasis, by links, or by where it stands.
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

/** Says whether all of a paragraph is set in bold or italics. */
export function isEmphasised({ block }: MeasuredDraft): boolean {
  return (
    block.type === 'paragraph' &&
    block.children.length <= 3 &&
    block.children.some(({ type }) => type === 'emphasis' || type === 'strong') &&
    block.children.every((child) => child.type !== 'text' || child.value.trim().length < 3)
  )
}
