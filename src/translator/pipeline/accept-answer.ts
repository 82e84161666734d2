import { check, type CheckFinding, type CheckOptions, notesOn } from '../checks/check.ts'
import { markFault } from '../checks/mark-fault.ts'
import { mapTexts, runText, tidyRuns } from '../run-text.ts'
import type { Run, Segment } from '../run.ts'
import { withNumberSigns } from '../wording/number-signs.ts'
import { type ProtectedRuns, restoreTerms } from '../wording/protect-terms.ts'
import { withQuotationMarks } from '../wording/quotation-marks.ts'

/** What is made of an engine's answer: runs to be shown, or why it is refused. */
export type Verdict =
  | { readonly runs: readonly Run[]; readonly notes: readonly CheckFinding[] }
  | { readonly refused: CheckFinding }

/**
 * Checks an answer and finishes it: terms are put in, then the target's signs of numbers and its quotation marks.
 *
 * The case of titles stays as the engine wrote it.
 *
 * @param sent The runs that the engine was sent, with marks around terms.
 */
export function acceptAnswer(
  segment: Segment,
  sent: Pick<ProtectedRuns, 'runs' | 'translations'>,
  answer: readonly Run[] | null,
  options: CheckOptions,
): Verdict {
  if (!answer) return { refused: { check: 'missing', detail: 'no answer' } }
  const tidy = mapTexts(tidyRuns(answer), (text) => text.replace(/ {2,}/gu, ' '))
  const fault = markFault(sent.runs, tidy)
  if (fault !== null) return { refused: { check: 'marks', detail: fault } }
  const restored = tidyRuns(restoreTerms(tidy, sent.translations))
  const refused = check(segment, restored, options)
  if (refused) return { refused }
  const source = runText(segment.runs)
  const numbered = mapTexts(restored, (text) => withNumberSigns(text, source, options))
  const runs = withQuotationMarks(numbered, options)
  return { runs, notes: notesOn(segment, runs, options) }
}
