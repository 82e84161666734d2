import type { MeasuredDraft } from './measure-drafts.ts'

/** Whether a whole paragraph is in bold or italics. */
export function isEmphasised({ block }: MeasuredDraft): boolean {
  return (
    block.type === 'paragraph' &&
    block.children.length <= 3 &&
    block.children.some(({ type }) => type === 'emphasis' || type === 'strong') &&
    block.children.every((child) => child.type !== 'text' || child.value.trim().length < 3)
  )
}
