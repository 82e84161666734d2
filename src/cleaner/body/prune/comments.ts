import { mainWeight, type Drop, type Line } from './measure-drafts.ts'
import { isCommentsLabel } from './labels.ts'

const mostText = 0.6 // of the article's own paragraphs

/** Drops all from where readers' comments begin, when most of the text stands before. */
export function dropComments(lines: readonly Line[], drop: Drop): void {
  const total = lines.reduce((sum, line) => sum + mainWeight(line), 0)
  let before = 0
  const start = lines.findIndex((line) => {
    before += mainWeight(line)
    return before >= mostText * total && isCommentsLabel(line.folded)
  })
  if (start >= 0) for (const line of lines.slice(start)) drop(line, "readers' comments")
}
