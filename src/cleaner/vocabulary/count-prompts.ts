import { entriesOf } from './entries.ts'

type Phrase = { text: string; count: number }

/**
 * Counts the phrases in a folded line by which sites speak for themselves; one of `surePrompts` counts as two. Compares
 * only phrases that begin with a word of the line, and those of scripts without spaces.
 */
export function countPrompts(line: string): number {
  const { byBeginning, unspaced } = (table ??= readTable())
  let total = 0
  for (let start = 0; start < line.length;) {
    const same = byBeginning.get(beginning(line, start))
    if (same)
      for (const { text, count } of same)
        if (line.startsWith(text, start) && endsAt(line, start + text.length)) total += count
    const space = line.indexOf(' ', start)
    start = space < 0 ? line.length : space + 1
  }
  if (unspacedScript.test(line))
    for (const { text, count } of unspaced) if (line.includes(text)) total += count
  return total
}

/** The first two characters of a word as a number: a key that needs no string of its own. */
function beginning(line: string, start: number): number {
  return (line.charCodeAt(start) << 16) | line.charCodeAt(start + 1)
}

function endsAt(line: string, index: number): boolean {
  return index === line.length || line.charCodeAt(index) === 0x20
}

const unspacedScript = /[\u0E00-\u0E7F\u3040-\u30FF\u4E00-\u9FFF]/

/** The phrases by their beginning; those of scripts without spaces may be anywhere in a line. */
type Table = { byBeginning: ReadonlyMap<number, Phrase[]>; unspaced: readonly Phrase[] }

let table: Table | null = null

function readTable(): Table {
  const phrases: readonly Phrase[] = [
    ...entriesOf('prompts').map((text) => ({ text, count: 1 })),
    ...entriesOf('surePrompts').map((text) => ({ text, count: 2 })),
  ]
  return {
    byBeginning: Map.groupBy(phrases, ({ text }) => beginning(text, 0)),
    unspaced: phrases.filter(({ text }) => unspacedScript.test(text)),
  }
}
