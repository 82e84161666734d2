import { copyLimits } from '../../src/api/copy/copy-limits.ts'

/** Where a batch ends as soon as an article does, and where it ends in any case. */
const usual = { lines: 100, length: 1_000_000 }
const most = { lines: copyLimits.lines, length: 4_000_000 }

/**
 * Gathers lines of a copy into batches that a site takes in one request. What belongs to an article comes in one batch
 * with it, as long as it fits.
 *
 * @param skipped How many lines were sent before.
 */
export async function* copyBatches(
  lines: AsyncIterable<string>,
  skipped: number,
): AsyncGenerator<string[]> {
  let batch: string[] = []
  let length = 0
  let at = 0
  for await (const line of lines) {
    if (at++ < skipped) continue
    if (batch.length > 0 && (batch.length === most.lines || length + line.length > most.length)) {
      yield batch
      batch = []
      length = 0
    }
    batch.push(line)
    length += line.length
    if ((batch.length >= usual.lines || length >= usual.length) && isEnd(line)) {
      yield batch
      batch = []
      length = 0
    }
  }
  if (batch.length > 0) yield batch
}

// Of the lines about articles, these two kinds come last; in other kinds, each line is by itself.
function isEnd(line: string): boolean {
  const [, kind] = /^\{"(\w+)":\{/.exec(line) ?? []
  return kind === undefined || kind === 'article' || kind === 'removed'
}
