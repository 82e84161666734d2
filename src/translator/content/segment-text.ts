import { printRuns, type MarkSigns } from '../print-runs.ts'
import { joinTexts } from '../run-text.ts'
import type { Run } from '../run.ts'

/**
 * Prints the runs of a segment as people and programs write them.
 *
 * - A mark is `<1>…</1>`, what is kept is `<2/>`, and a break is a line feed. Nothing else has a meaning.
 * - A backslash in front of such a sign makes text of it: `\<1>`. A text that ends in a backslash has two of them in
 *   front of a sign: `C:\\<1>`. Anywhere else a backslash is text.
 *
 * Linear in the length.
 *
 * @param runs Their texts have no carriage return, as tidy ones never have.
 */
export function printSegmentText(runs: readonly Run[]): string {
  const joined = joinTexts(runs)
  return printRuns(joined, signs, (value, index) =>
    escaped(value, { isLast: index === joined.length - 1 }),
  )
}

/**
 * Reads what `printSegmentText` prints, and what anybody may have written.
 *
 * The marks are those of the text, so they may be wrong: see `markFault`. A number has no zero in front and at most six
 * digits. All else is text, markup too. Linear in the length.
 *
 * @returns Neighbouring texts as one, and no empty ones; not yet tidy.
 */
export function readSegmentText(text: string): Run[] {
  const lines = text.replace(/\r\n?/g, '\n')
  const runs: Run[] = []
  let end = 0
  for (const match of lines.matchAll(sign)) {
    const [whole, slashes = '', written = ''] = match
    const half = '\\'.repeat(slashes.length / 2)
    const isText = slashes.length % 2 === 1
    const before = lines.slice(end, match.index) + half
    runs.push({ type: 'text', value: isText ? before + written : before })
    if (!isText) runs.push(runOf(written))
    end = match.index + whole.length
  }
  runs.push({ type: 'text', value: lines.slice(end) })
  return joinTexts(runs)
}

const signs: MarkSigns = {
  open: (mark) => `<${mark}>`,
  close: (mark) => `</${mark}>`,
  kept: (mark) => `<${mark}/>`,
  break: '\n',
}

const sign = /(?<!\\)(\\*)(<\/?[1-9]\d{0,5}>|<[1-9]\d{0,5}\/>|\n)/g

// Before a sign of ours, backslashes at the end of a text would belong to that.
function escaped(text: string, { isLast }: { isLast: boolean }): string {
  const inside = text.replace(sign, (_, slashes: string, written: string) => {
    return `${slashes}${slashes}\\${written}`
  })
  return isLast ? inside : inside.replace(/(?<!\\)\\+$/, (slashes) => slashes + slashes)
}

function runOf(written: string): Run {
  if (!written.startsWith('<')) return { type: 'break' }
  const mark = Number(/\d+/.exec(written)?.[0])
  if (written.startsWith('</')) return { type: 'close', mark }
  return { type: written.endsWith('/>') ? 'kept' : 'open', mark }
}
