import { joinPieces } from '../content/rebuild-phrasing.ts'
import { runText } from '../run-text.ts'
import type { Run } from '../run.ts'

/**
 * Finds what is wrong with the marks of an answer.
 *
 * Each of the source's marks has to come back, around text where it was around text. None may come that the source
 * lacks. A mark may come in pieces, as a verb in another language does, but in no more pieces than it has words. Breaks
 * may come and go.
 *
 * @returns What is wrong first, or `null`.
 */
export function markFault(source: readonly Run[], answer: readonly Run[]): string | null {
  if (answer.length > maxGrowth * source.length + minRoom) return `${answer.length} runs`
  const wanted = marksOf(source)
  const found = marksOf(joinPieces(answer))
  if (wanted.fault ?? found.fault) return wanted.fault ?? found.fault
  for (const mark of found.kept.keys()) if (!wanted.kept.has(mark)) return `kept ${mark} is added`
  for (const mark of found.pieces.keys())
    if (!wanted.pieces.has(mark)) return `mark ${mark} is added`
  for (const mark of wanted.kept.keys())
    if (found.kept.get(mark) !== 1) return `kept ${mark} is lost or repeated`
  for (const [mark, texts] of wanted.pieces) {
    const pieces = found.pieces.get(mark)
    if (!pieces) return `mark ${mark} is lost`
    const words = texts.join(' ').match(/\S+/gu)?.length ?? 0
    if (words > 0 && !pieces.some((text) => /\S/u.test(text))) return `mark ${mark} is empty`
    if (pieces.length > Math.max(2, words)) return `mark ${mark} is in ${pieces.length} pieces`
  }
  return null
}

const maxGrowth = 4 // times the source's runs
const minRoom = 20

/** By number: the texts of a mark's pieces, and how often something kept is there. */
type Marks = {
  pieces: ReadonlyMap<number, readonly string[]>
  kept: ReadonlyMap<number, number>
  fault: string | null
}

function marksOf(runs: readonly Run[]): Marks {
  const pieces = new Map<number, string[]>()
  const kept = new Map<number, number>()
  const starts = new Map<number, number>()
  let fault: string | null = null
  for (const [index, run] of runs.entries()) {
    if (run.type === 'kept') kept.set(run.mark, (kept.get(run.mark) ?? 0) + 1)
    if (run.type === 'open') {
      if (starts.has(run.mark)) fault ??= `mark ${run.mark} is opened in itself`
      starts.set(run.mark, index)
    }
    if (run.type === 'close') {
      const start = starts.get(run.mark)
      if (start === undefined) fault ??= `mark ${run.mark} is closed before it is opened`
      starts.delete(run.mark)
      const text = textOf(runs.slice(start ?? index, index))
      pieces.set(run.mark, [...(pieces.get(run.mark) ?? []), text])
    }
  }
  for (const mark of starts.keys()) fault ??= `mark ${mark} is not closed`
  return { pieces, kept, fault }
}

/** The text of a mark, where something kept counts as a word. */
function textOf(runs: readonly Run[]): string {
  return runs.some(({ type }) => type === 'kept') ? `${runText(runs)} ·` : runText(runs)
}
