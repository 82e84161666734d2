/** One thing that a step did to the page. */
export type TraceEntry = {
  /** The step's name, as its file is called. */
  step: string
  action: 'removed' | 'kept' | 'changed' | 'chose' | 'refused'
  reason: string
  /** The beginning of the text concerned, at most 80 characters. */
  excerpt: string
}

export type Trace = TraceEntry[]

const maxEntries = 2000 // a page of nothing but clutter must not make a trace as large as itself
const excerptLength = 80 // characters

/** Adds an entry to a trace, its excerpt cut and folded into one line. */
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
