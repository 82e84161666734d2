import type { Evidence } from './evidence.ts'

/** One action of a step. */
export type TraceEntry = {
  /** The name of the step, which is that of its file. */
  step: string
  action: 'removed' | 'kept' | 'changed' | 'chose' | 'refused'
  reason: string
  /** The beginning of the text in question, at most 80 characters. */
  excerpt: string
}

/** What the steps did, in order; with all that they knew, where somebody asked for it. */
export type Trace = TraceEntry[] & { evidence?: Evidence }

const maxEntries = 2000 // the trace of a page full of clutter must not become as large as the page
const excerptLength = 80 // characters

/** Adds an entry to a trace; the excerpt is truncated and put on one line. Drops entries after the 2,000th. */
export function note(
  trace: Trace,
  step: string,
  action: TraceEntry['action'],
  reason: string,
  text = '',
): void {
  if (trace.length >= maxEntries) return
  const line = text
    .slice(0, 4 * excerptLength)
    .replace(/\s+/gu, ' ')
    .trim()
  const excerpt = line.length > excerptLength ? `${line.slice(0, excerptLength - 1)}…` : line
  trace.push({ step, action, reason, excerpt: excerpt.toWellFormed() })
}
