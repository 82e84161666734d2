import type { Phrasing } from '../../article/body.ts'
import { phrasingText } from '../../article/plain-text.ts'
import { directionOfText } from '../../text/direction.ts'
import { isSilent, runText, tidyRuns } from '../run-text.ts'
import type { Run } from '../run.ts'
import type { BlockRuns, MarkNode } from './block-runs.ts'
import { type Locale, markingWithin } from './locale.ts'

/**
 * Builds the nodes of a translated block from the source's nodes, by number.
 *
 * The answer decides on texts, breaks and order, and on nothing else. A number that the source lacks is ignored. Each
 * kept node is placed once, and no link goes into a link. A mark in two pieces is joined where only blanks are between,
 * and is repeated where it is not. Marks that cross are closed and opened again.
 *
 * @param locale The locale of the translated block.
 * @returns `null` for an answer that says nothing, see `isSilent`, or that is out of all proportion.
 */
export function rebuildPhrasing(
  answer: readonly Run[],
  block: BlockRuns,
  locale: Locale,
): Phrasing[] | null {
  if (isOutOfProportion(answer, block.runs)) return null
  const runs = joinPieces(tidyRuns(answer))
  if (isSilent(runs)) return null
  const builder = new Builder(block, locale)
  builder.text(block.lead)
  for (const run of runs) builder.add(run)
  builder.text(block.trail)
  return builder.end()
}

const maxGrowth = 8 // times the source's length; the checks allow far less
const minRoom = 1000 // characters or runs

function isOutOfProportion(answer: readonly Run[], source: readonly Run[]): boolean {
  return (
    answer.length > maxGrowth * source.length + minRoom ||
    runText(answer).length > maxGrowth * runText(source).length + minRoom
  )
}

/** Joins the pieces of a mark that only blanks divide; the blanks get into the mark. */
export function joinPieces(runs: readonly Run[]): Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const close = run.type === 'open' ? beforeBlanks(joined) : -1
    const before = joined[close]
    if (run.type === 'open' && before?.type === 'close' && before.mark === run.mark)
      joined.splice(close, 1)
    else joined.push(run)
  }
  return joined
}

function beforeBlanks(runs: readonly Run[]): number {
  const last = runs.at(-1)
  return last?.type === 'text' && last.value.trim() === '' ? runs.length - 2 : runs.length - 1
}

type Frame = { mark: number; node: MarkNode; children: Phrasing[] }

class Builder {
  readonly #block: BlockRuns
  readonly #locale: Locale
  readonly #root: Phrasing[] = []
  readonly #placed = new Set<number>()
  readonly #maxOpen: number
  #open: Frame[] = []

  constructor(block: BlockRuns, locale: Locale) {
    this.#block = block
    this.#locale = locale
    this.#maxOpen = Math.max(minNesting, nesting(block.runs))
  }

  add(run: Run): void {
    switch (run.type) {
      case 'text':
        return this.text(run.value)
      case 'break':
        this.#push({ type: 'break' })
        return
      case 'kept':
        return this.#keep(run.mark)
      case 'open':
        return this.#openMark(run.mark)
      case 'close':
        return this.#closeMark(run.mark)
    }
  }

  text(value: string): void {
    if (value !== '') this.#push({ type: 'text', value })
  }

  end(): Phrasing[] {
    while (this.#open.length > 0) this.#pop()
    return this.#root
  }

  #keep(mark: number): void {
    const node = this.#block.kept.get(mark)
    if (!node || this.#placed.has(mark)) return
    this.#placed.add(mark)
    if (node.type !== 'span') return this.#push(node)
    const lang = node.data.hProperties.lang ?? 'und'
    const dir = node.data.hProperties.dir ?? directionOfText(phrasingText(node.children)) ?? 'auto'
    this.#pushSpan(node.children, { lang, dir })
  }

  #openMark(mark: number): void {
    const node = this.#block.marks.get(mark)
    if (!node || this.#open.length >= this.#maxOpen) return
    const isInLink = node.type === 'link' && this.#open.some((frame) => frame.node.type === 'link')
    if (isInLink || this.#open.some((frame) => frame.mark === mark)) return
    this.#open.push({ mark, node, children: [] })
  }

  /** Closes a mark with those that are open inside, which are opened again. */
  #closeMark(mark: number): void {
    const at = this.#open.findIndex((frame) => frame.mark === mark)
    if (at < 0) return
    const inside = this.#open.slice(at + 1)
    while (this.#open.length > at) this.#pop()
    this.#open.push(...inside.map((frame) => ({ ...frame, children: [] })))
  }

  #pop(): void {
    const frame = this.#open.pop()
    if (!frame) return
    const { node, children } = frame
    // The reading is that of the source's word.
    if (isBlank(children) || node.type === 'ruby')
      return children.forEach((child) => this.#push(child))
    if (node.type !== 'span') return this.#push({ ...node, children })
    const dir = directionOfText(phrasingText(children)) ?? this.#locale.dir
    this.#pushSpan(children, { lang: this.#locale.lang, dir })
  }

  /** A span with what it has to declare in this block; its children alone when that is nothing. */
  #pushSpan(children: Phrasing[], locale: Locale): void {
    const marking = markingWithin(this.#locale, locale)
    if (marking) this.#push({ type: 'span', children, data: { hName: 'span', ...marking } })
    else for (const child of children) this.#push(child)
  }

  #push(node: Phrasing): void {
    const siblings = this.#open.at(-1)?.children ?? this.#root
    const last = siblings.at(-1)
    if (node.type === 'text' && last?.type === 'text')
      siblings[siblings.length - 1] = { type: 'text', value: last.value + node.value }
    else siblings.push(node)
  }
}

const minNesting = 8 // marks in each other; an answer may nest what the source does not

function nesting(runs: readonly Run[]): number {
  let open = 0
  let most = 0
  for (const { type } of runs) {
    if (type === 'open') most = Math.max(most, ++open)
    if (type === 'close') open--
  }
  return most
}

function isBlank(nodes: readonly Phrasing[]): boolean {
  return nodes.every((node) => node.type === 'text' && node.value.trim() === '')
}
