import { phrasingText } from '../../../article/plain-text.ts'
import { comparableForm } from '../../../text/comparable-form.ts'
import { holds } from '../../tree/dom.ts'
import { boxLabel } from './box-label.ts'
import { isTextless, type Drop, type MeasuredDraft } from './measure-drafts.ts'

/** Drops the label of a box and the blocks under it, up to the article's next own paragraph or heading. */
export function dropBoxes(drafts: readonly MeasuredDraft[], drop: Drop): void {
  for (let index = 0; index < drafts.length; index++) {
    const draft = drafts[index]
    if (!draft || isTextless(draft) || draft.block.type === 'list' || draft.block.type === 'table')
      continue
    const label = boxLabel(
      draft.folded,
      leadOf(draft),
      draft.linkShare,
      draft.block.type === 'heading',
    )
    if (!label) continue
    drop(draft, `label of a box: "${draft.text.slice(0, 40)}"`)
    const start = index
    for (let next = start + 1; next < drafts.length; next++) {
      const below = drafts[next]
      if (!below) break
      const above = next - 1 > start ? drafts[next - 1] : undefined
      const isUnderHeadline =
        label === 'elsewhere' && isHeadline(above) && isApart(below, above, draft)
      if (endsBox(below, label === 'own') && !(isUnderHeadline && isTeaser(below))) break
      drop(below, 'under a label')
      index = next
    }
  }
}

const minHeadline = 20 // weighed letters
const maxTeaser = 350

function isHeadline(draft: MeasuredDraft | undefined): draft is MeasuredDraft {
  return draft !== undefined && draft.linkShare > 0.8 && draft.weight >= minHeadline
}

/** Whether a block shares an element with the headline above it, but not with the label of the box. */
function isApart(
  { element }: MeasuredDraft,
  headline: MeasuredDraft,
  label: MeasuredDraft,
): boolean {
  const parent = element.parentElement
  return parent !== null && holds(parent, headline.element) && !holds(parent, label.element)
}

/** Whether a block reads like the teaser under another story's headline: a sentence or two. */
function isTeaser({ block, isSentence, weight }: MeasuredDraft): boolean {
  return block.type === 'paragraph' && isSentence && weight <= maxTeaser
}

/** The text of a block before its first link, folded. */
function leadOf({ block }: MeasuredDraft): string {
  if (block.type !== 'paragraph' && block.type !== 'heading') return ''
  const link = block.children.findIndex(({ type }) => type === 'link')
  return link > 0 ? comparableForm(phrasingText(block.children.slice(0, link))) : ''
}

function endsBox(draft: MeasuredDraft, isOwn: boolean): boolean {
  if (draft.isMain || draft.block.type === 'figure' || draft.block.type === 'embed') return true
  if (draft.block.type === 'heading') return draft.linkShare < 0.5 && (isOwn || draft.isAtHome)
  if (draft.linkShare >= 0.5) return false
  // The site's own boxes hold links and tags; boxes of other articles hold their teasers.
  return isOwn ? draft.block.type !== 'list' : draft.isAtHome && draft.isSentence
}
