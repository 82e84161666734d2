import type { Phrasing, Span } from '../../article/body.ts'
import type { SafeUrl } from '../../article/safe-url.ts'
import { dropBreaks, tidyText } from '../../text/tidy-text.ts'

/** The formatting of a stretch of text; at most one mark of each type is open at a time. */
export type Mark =
  | { type: 'strong' }
  | { type: 'emphasis' }
  | { type: 'delete' }
  | { type: 'superscript' }
  | { type: 'subscript' }
  | { type: 'inlineCode' }
  | { type: 'ruby'; reading: string }
  | { type: 'link'; url: SafeUrl; title: string | null }
  | { type: 'span'; data: Span['data'] }

type Run =
  | { kind: 'text'; text: string; marks: readonly Mark[] }
  | { kind: 'break'; marks: readonly Mark[] }
  | { kind: 'footnote'; identifier: string; label: string }

// Two spaces, other white space, and hints for line breaks.
const untidy = /[\t\n\r\f\u00A0\u00AD\u200B\u2060\uFEFF]| {2}/
// All white space but a single space, which needs no change.
const unfolded = /[\t\n\r\f\u00A0][ \t\n\r\f\u00A0]*| [ \t\n\r\f\u00A0]+/g

/**
 * Gathers the text of one paragraph, heading, caption or cell in page order. Folds white space and drops empty marks.
 * `take` returns the text as phrasing nodes and starts the next one.
 */
export class PhrasingBuilder {
  #runs: Run[] = []
  #marks: readonly Mark[] = []
  /** The text so far is empty or ends with a space, so that a following space is dropped. */
  #isSpaced = true
  #linked = 0
  #length = 0

  /** Opens a mark; returns false, and does nothing, when one of its type is open already. */
  open(mark: Mark): boolean {
    if (this.#marks.some(({ type }) => type === mark.type)) return false
    this.#marks = [...this.#marks, mark]
    return true
  }

  close(type: Mark['type']): void {
    this.#marks = this.#marks.filter((mark) => mark.type !== type)
  }

  text(value: string): void {
    let text = untidy.test(value) ? dropBreaks(value).replace(unfolded, ' ') : value
    if (this.#isSpaced && text.startsWith(' ')) text = text.slice(1)
    if (text === '') return
    this.#isSpaced = text.endsWith(' ')
    this.#length += text.length
    if (this.#marks.some(({ type }) => type === 'link')) this.#linked += text.length
    const last = this.#runs.at(-1)
    // A text node ends at each tag; it continues in the same marks after a tag without meaning.
    if (last?.kind === 'text' && isSame(last.marks, this.#marks)) last.text += text
    else this.#runs.push({ kind: 'text', text, marks: this.#marks })
  }

  break(): void {
    this.#isSpaced = true
    this.#runs.push({ kind: 'break', marks: this.#marks })
  }

  /** Ends the line, unless nothing is in it. */
  endLine(): void {
    const last = this.#runs.at(-1)
    if (last && last.kind !== 'break') this.break()
  }

  footnote(identifier: string, label: string): void {
    this.#runs.push({ kind: 'footnote', identifier, label })
  }

  /** The characters gathered so far. */
  get length(): number {
    return this.#length
  }

  /** Whether the text ends with two line breaks, which end a paragraph on pages without `<p>`. */
  get endsWithBlankLine(): boolean {
    return this.#runs.at(-1)?.kind === 'break' && this.#runs.at(-2)?.kind === 'break'
  }

  /** Returns the text gathered so far and clears it; open marks stay open for the next one. */
  take(): { nodes: Phrasing[]; linkShare: number } {
    const nodes = nest(trimmed(this.#runs))
    const linkShare = this.#length === 0 ? 0 : this.#linked / this.#length
    this.#runs = []
    this.#isSpaced = true
    this.#length = 0
    this.#linked = 0
    return { nodes, linkShare }
  }
}

function isSame(marks: readonly Mark[], others: readonly Mark[]): boolean {
  return marks.length === others.length && marks.every((mark, index) => mark === others[index])
}

function trimmed(runs: readonly Run[]): Run[] {
  let start = 0
  let end = runs.length
  const isBlank = (run: Run | undefined) =>
    run?.kind === 'break' || (run?.kind === 'text' && run.text.trim() === '')
  while (start < end && isBlank(runs[start])) start++
  while (end > start && isBlank(runs[end - 1])) end--
  return runs.slice(start, end).map((run, index, all) => {
    if (run.kind !== 'text') return run
    let text = index === 0 ? run.text.trimStart() : run.text
    const next = all[index + 1]
    if (!next || next.kind === 'break') text = text.trimEnd()
    return { ...run, text }
  })
}

/** Nests marks in the order they were opened; adjacent runs in the same mark share one node. */
function nest(runs: readonly Run[]): Phrasing[] {
  const root: Phrasing[] = []
  let open: { mark: Mark; children: Phrasing[] }[] = []
  for (const run of runs) {
    const marks = run.kind === 'footnote' ? [] : run.marks.filter(isNested)
    let shared = 0
    while (shared < open.length && open[shared]?.mark === marks[shared]) shared++
    open = open.slice(0, shared)
    for (const mark of marks.slice(open.length)) {
      const node = markNode(mark)
      ;(open.at(-1)?.children ?? root).push(node)
      open.push({ mark, children: node.children })
    }
    ;(open.at(-1)?.children ?? root).push(leaf(run))
  }
  return root
}

// Inline code holds only text: it is a leaf, not a mark around other nodes.
function isNested({ type }: Mark): boolean {
  return type !== 'inlineCode'
}

function markNode(mark: Mark): Phrasing & { children: Phrasing[] } {
  if (mark.type === 'link') return { type: 'link', url: mark.url, title: mark.title, children: [] }
  if (mark.type === 'span' || mark.type === 'ruby') return { ...mark, children: [] }
  return { type: mark.type === 'inlineCode' ? 'strong' : mark.type, children: [] }
}

function leaf(run: Run): Phrasing {
  if (run.kind === 'break') return { type: 'break' }
  if (run.kind === 'footnote')
    return { type: 'footnoteReference', identifier: run.identifier, label: run.label }
  const value = tidyText(run.text)
  return run.marks.some(({ type }) => type === 'inlineCode')
    ? { type: 'inlineCode', value }
    : { type: 'text', value }
}
