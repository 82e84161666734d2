import type {
  Delete,
  Emphasis,
  Link,
  Phrasing,
  Ruby,
  Span,
  Strong,
  Subscript,
  Superscript,
} from '../../article/body.ts'
import { phrasingText } from '../../article/plain-text.ts'
import type { Run } from '../run.ts'

/** What encloses text and is translated inside. */
export type MarkNode = Emphasis | Strong | Delete | Superscript | Subscript | Link | Span | Ruby

/** The runs of a block, and what their numbers mean. */
export type BlockRuns = {
  readonly runs: readonly Run[]
  /** By number: what `open` and `close` mean. */
  readonly marks: ReadonlyMap<number, MarkNode>
  /** By number: what stays as it is. */
  readonly kept: ReadonlyMap<number, Phrasing>
  /** Blanks at both ends of the block, which an engine does not see. */
  readonly lead: string
  readonly trail: string
}

/**
 * Takes the runs of a block from its nodes, numbered from 1 in source order.
 *
 * Emphasis, links and spans are marks. Code, footnotes, bare addresses and raised or lowered numbers are kept, and so
 * are spans in a foreign language. Such a span is a quotation or a name that the source leaves as it is. Blanks
 * inside a mark at an end stay.
 *
 * @param isForeign Whether a language is another than the source's.
 */
export function blockRuns(
  nodes: readonly Phrasing[],
  isForeign: (lang: string) => boolean,
): BlockRuns {
  const runs: Run[] = []
  const marks = new Map<number, MarkNode>()
  const kept = new Map<number, Phrasing>()

  const keep = (node: Phrasing) => {
    const mark = marks.size + kept.size + 1
    kept.set(mark, node)
    runs.push({ type: 'kept', mark })
  }
  const add = (node: Phrasing): void => {
    switch (node.type) {
      case 'text':
        return addText(node.value)
      case 'break':
        runs.push(node)
        return
      case 'inlineCode':
      case 'footnoteReference':
        return keep(node)
      case 'superscript':
      case 'subscript':
        return /\p{L}/u.test(phrasingText(node.children)) ? addMark(node) : keep(node)
      case 'span':
        if (isForeign(node.data.hProperties.lang ?? 'und')) return keep(node)
        return addMark(node)
      case 'link':
        return isBareAddress(node) ? keep(node) : addMark(node)
      default:
        return addMark(node)
    }
  }
  const addMark = (node: MarkNode) => {
    const mark = marks.size + kept.size + 1
    marks.set(mark, node)
    runs.push({ type: 'open', mark })
    node.children.forEach(add)
    runs.push({ type: 'close', mark })
  }
  const addText = (text: string) => {
    let start = 0
    for (const { 0: value, index } of text.matchAll(address)) {
      pushText(runs, text.slice(start, index))
      keep({ type: 'text', value })
      start = index + value.length
    }
    pushText(runs, text.slice(start))
  }

  nodes.forEach(add)
  const lead = cutBlanks(runs, 0, /^\s*/u)
  const trail = cutBlanks(runs, runs.length - 1, /(?<!\s)\s*$/u)
  return { runs, marks, kept, lead, trail }
}

const address =
  /(?:https?:\/\/|www\.)[^\s<>"«»“”]{0,2000}[\p{L}\p{N}/]|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/giu

function pushText(runs: Run[], value: string): void {
  if (value === '') return
  const last = runs.at(-1)
  if (last?.type === 'text') runs[runs.length - 1] = { type: 'text', value: last.value + value }
  else runs.push({ type: 'text', value })
}

/** Takes the blanks at an end of a text out of the runs, and the text with them where nothing is left of it. */
function cutBlanks(runs: Run[], index: number, blanks: RegExp): string {
  const run = runs[index]
  if (run?.type !== 'text') return ''
  const value = run.value.replace(blanks, '')
  if (value === '') runs.splice(index, 1)
  else runs[index] = { type: 'text', value }
  return blanks.exec(run.value)?.[0] ?? ''
}

/** Whether a link shows nothing but its address, whole or cut short. */
function isBareAddress({ url, children }: Link): boolean {
  const text = bare(phrasingText(children))
  return text === bare(url) || /^(?:https?:\/\/|www\.)\S+$/iu.test(phrasingText(children).trim())
}

function bare(address: string): string {
  return address
    .trim()
    .toLowerCase()
    .replace(/^(?:https?:\/\/|mailto:|tel:)(?:www\.)?|^www\./u, '')
    .replace(/\/$/u, '')
}
