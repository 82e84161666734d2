import type { Run } from '../run.ts'

/** Runs as they are sent, and what is put back for each mark that was made a `kept` one. */
export type SentRuns = {
  readonly runs: readonly Run[]
  readonly restored: ReadonlyMap<number, readonly Run[]>
}

const word = /[\p{L}\p{N}]/u

/**
 * Makes a `kept` of each mark without a letter or a digit in it, the outermost first.
 *
 * Such are a dash that is a link, a footnote in a link, nothing at all. Engines drop these marks, and there is nothing
 * in them to translate.
 *
 * @param runs As the source has them; opens and closes are nested.
 */
export function keepWordlessMarks(runs: readonly Run[]): SentRuns {
  const ends = endsOf(runs)
  const restored = new Map<number, readonly Run[]>()
  const sent: Run[] = []
  for (let at = 0; at < runs.length; at++) {
    const run = runs[at]
    if (run === undefined) break
    const end = run.type === 'open' ? ends.get(at) : undefined
    if (run.type !== 'open' || end === undefined || end.hasWord) {
      sent.push(run)
      continue
    }
    restored.set(run.mark, runs.slice(at, end.at + 1))
    sent.push({ type: 'kept', mark: run.mark })
    at = end.at
  }
  return { runs: sent, restored }
}

/** Puts back what `keepWordlessMarks` took. */
export function restoreWordlessMarks(
  runs: readonly Run[],
  { restored }: Pick<SentRuns, 'restored'>,
): Run[] {
  return runs.flatMap((run) => (run.type === 'kept' && restored.get(run.mark)) || [run])
}

// Where each open's close is, and whether a word is between them.
function endsOf(runs: readonly Run[]): Map<number, { at: number; hasWord: boolean }> {
  const ends = new Map<number, { at: number; hasWord: boolean }>()
  const open: { at: number; wordsBefore: number }[] = []
  let words = 0
  runs.forEach((run, at) => {
    if (run.type === 'text' && word.test(run.value)) words++
    if (run.type === 'open') open.push({ at, wordsBefore: words })
    if (run.type !== 'close') return
    const start = open.pop()
    if (start) ends.set(start.at, { at, hasWord: words > start.wordsBefore })
  })
  return ends
}
