import { tidyText } from '../text/tidy-text.ts'
import type { Run } from './run.ts'

/** The text of a segment without its marks; a break is a line feed, what is kept is nothing. */
export function runText(runs: readonly Run[]): string {
  return runs
    .map((run) => (run.type === 'text' ? run.value : run.type === 'break' ? '\n' : ''))
    .join('')
}

/** Whether runs have neither a letter nor a number. */
export function isSilent(runs: readonly Run[]): boolean {
  return !/[\p{L}\p{N}]/u.test(runText(runs))
}

// Explicit direction controls can swap what follows them; a translation has no use for them.
const bidiControls = /[\u202A-\u202E\u2066-\u2069]/g

/**
 * Makes an answer fit for storing: tidy text, neighbouring texts as one, no empty ones, no blanks at both ends.
 *
 * Marks stay as they are, wrong ones too. Linear in the length; what is tidy stays the same.
 */
export function tidyRuns(runs: readonly Run[]): Run[] {
  const joined = joinTexts(runs)
  return joined.flatMap((run, index): Run[] => {
    if (run.type !== 'text') return [run]
    const text = tidyText(run.value).replace(bidiControls, '')
    const start = index === 0 ? text.trimStart() : text
    const value = index === joined.length - 1 ? start.trimEnd() : start
    return value === '' ? [] : [{ type: 'text', value }]
  })
}

/** The same runs with neighbouring texts as one, and no empty ones. */
export function joinTexts(runs: readonly Run[]): Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (run.type !== 'text') joined.push(run)
    else if (last?.type === 'text')
      joined[joined.length - 1] = { type: 'text', value: last.value + run.value }
    else if (run.value !== '') joined.push(run)
  }
  return joined
}

/** The same runs with every text changed by a function. */
export function mapTexts(runs: readonly Run[], change: (text: string) => string): Run[] {
  return runs.map((run) => (run.type === 'text' ? { ...run, value: change(run.value) } : run))
}
