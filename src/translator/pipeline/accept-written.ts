import type { TranslationKind, TranslationTechnique } from '../../article/translation.ts'
import { check, type CheckFinding } from '../checks/check.ts'
import { markFault } from '../checks/mark-fault.ts'
import { readSegmentText } from '../content/segment-text.ts'
import { isSilent, tidyRuns } from '../run-text.ts'
import type { Run, Segment } from '../run.ts'

/** Who wrote a translation, from what into what. */
export type WrittenBy = {
  readonly kind: TranslationKind
  /** Of a machine; checked as `neural` if it is not known. */
  readonly technique: TranslationTechnique | null
  readonly source: string
  readonly target: string
}

/**
 * Accepts the translation of a segment that somebody wrote, in the form of `readSegmentText`.
 *
 * A person answers for what it says, so only its marks are checked, and that there is a letter or a number. A machine's
 * passes every check of an engine's answer. Linear in its length.
 */
export function acceptWritten(
  segment: Segment,
  text: string,
  { kind, technique, source, target }: WrittenBy,
): { readonly runs: readonly Run[] } | { readonly refused: CheckFinding } {
  const runs = tidyRuns(readSegmentText(text))
  const marks = markFault(segment.runs, runs)
  if (marks !== null) return { refused: { check: 'marks', detail: marks } }
  if (isSilent(runs)) return { refused: { check: 'missing', detail: 'no letter' } }
  if (kind !== 'machine') return { runs }
  const refused = check(segment, runs, { source, target, engineKind: technique ?? 'neural' })
  return refused ? { refused } : { runs }
}
