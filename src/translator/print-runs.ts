import type { Run } from './run.ts'

/** How marks and breaks look in a text. */
export type MarkSigns = {
  readonly open: (mark: number) => string
  readonly close: (mark: number) => string
  readonly kept: (mark: number) => string
  readonly break: string
}

/**
 * Prints runs as one text, in which marks are signs.
 *
 * @param text Makes a text fit to be printed between the signs.
 */
export function printRuns(
  runs: readonly Run[],
  signs: MarkSigns,
  text: (value: string, index: number) => string,
): string {
  return runs
    .map((run, index) => {
      switch (run.type) {
        case 'text':
          return text(run.value, index)
        case 'break':
          return signs.break
        case 'open':
          return signs.open(run.mark)
        case 'close':
          return signs.close(run.mark)
        case 'kept':
          return signs.kept(run.mark)
      }
    })
    .join('')
}
