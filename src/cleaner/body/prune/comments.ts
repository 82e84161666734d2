import { isCommentsLabel } from './box-label.ts'
import { mainWeight, type Drop, type MeasuredDraft } from './measure-drafts.ts'

const mostText = 0.6 // of the article's own paragraphs

/** Drops the readers' comments and all that follows, if most of the text comes before them. */
export function dropComments(drafts: readonly MeasuredDraft[], drop: Drop): void {
  const total = drafts.reduce((sum, draft) => sum + mainWeight(draft), 0)
  let before = 0
  const start = drafts.findIndex((draft) => {
    before += mainWeight(draft)
    return before >= mostText * total && isCommentsLabel(draft.folded)
  })
  if (start >= 0) for (const draft of drafts.slice(start)) drop(draft, "readers' comments")
}
