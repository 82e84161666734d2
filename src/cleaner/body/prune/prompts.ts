import type { Line } from './measure-drafts.ts'
import { countPrompts } from '../../vocabulary/count-prompts.ts'

const maxWeight = 420 // weighed letters; longer blocks are text, whatever they say
const shortWeight = 160

/**
 * Says whether a block speaks for the site rather than for the article: asks for a subscription, states
 * rights, introduces the writer. A phrase alone does not condemn a paragraph of the article: the block must
 * also look set apart, by emphasis, by links, or by where it stands.
 */
export function isPrompt(line: Line): boolean {
  if (line.block.type !== 'paragraph' && line.block.type !== 'heading') return false
  if (line.weight > maxWeight) return false
  const isApart =
    !line.isAtHome || isEmphasised(line) || line.linkShare > 0.15 || line.block.type === 'heading'
  if (!isApart && line.weight >= shortWeight) return false
  return countPrompts(line.folded) >= (isApart ? 1 : 2)
}

/** Says whether all of a paragraph is set in bold or italics. */
export function isEmphasised({ block }: Line): boolean {
  return (
    block.type === 'paragraph' &&
    block.children.length <= 3 &&
    block.children.some(({ type }) => type === 'emphasis' || type === 'strong') &&
    block.children.every((child) => child.type !== 'text' || child.value.trim().length < 3)
  )
}
