import { normalForm } from '../../text/normal-form.ts'
import { sha256Hex } from '../../text/sha256.ts'
import type { Run, SegmentKind } from '../run.ts'
import type { Term } from '../wording/article-terms.ts'

/** All that an answer depends on. */
export type MemoryKeyParts = {
  readonly engine: string
  readonly version: string
  /** What an operator may set of the engine: its model, its prompt, its formality. */
  readonly settings: string
  /** The terms that are in the segment, and no others: a new term costs only the segments that hold it. */
  readonly glossary: readonly Term[]
  readonly source: string
  readonly target: string
  readonly kind: SegmentKind
  readonly runs: readonly Run[]
}

/**
 * The key of an answer in the memory: SHA-256 in 64 hexadecimal digits over all that it depends on.
 *
 * Texts are NFC with blanks folded but for the no-break space. Numbers are counted from 1, and addresses are not in
 * runs. So a block is known again in another article and with other links. About 4 µs a kilobyte.
 */
export function memoryKey(parts: MemoryKeyParts): Promise<string> {
  const { engine, version, settings, glossary, source, target, kind, runs } = parts
  const terms = glossary.map((term) => [term.source, term.translation]).toSorted()
  const all = [wording, engine, version, settings, terms, source, target, kind, foldedRuns(runs)]
  return sha256Hex(JSON.stringify(all))
}

// Counts up when a step of our own changes what is made of an engine's answer.
const wording = 1

type FoldedRun = string | readonly [type: Run['type'], mark?: number]

function foldedRuns(runs: readonly Run[]): FoldedRun[] {
  const numbers = new Map<number, number>()
  return runs.map((run): FoldedRun => {
    if (run.type === 'text') return normalForm(run.value, 'NFC').replace(/[^\S\u00A0]+/gu, ' ')
    if (run.type === 'break') return [run.type]
    const number = numbers.get(run.mark) ?? numbers.size + 1
    numbers.set(run.mark, number)
    return [run.type, number]
  })
}
