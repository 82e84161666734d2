import type {
  Block,
  Blockquote,
  Heading,
  List,
  ListItem,
  Marking,
  Paragraph,
  Phrasing,
  Table,
} from '../../article/body.ts'
import type { Element } from '../tree/dom.ts'
import type { FootnoteCall } from './find-footnotes.ts'
import { PhrasingBuilder } from './phrasing-builder.ts'
import { markingOf, type TextLocale } from './text-locale.ts'

/** A top-level block, and where it was found in the page. Pruning may still drop it. */
export type DraftBlock = {
  block: Block
  /** The nearest block element around it. */
  element: Element
  /** Share of its text inside links, from 0 to 1. */
  linkShare: number
  /** The level of a heading on the page, from 1 to 6. */
  level?: number
  /** It stays, as the text refers to it or is made of it: a footnote, code, a live entry's heading, a turn. */
  isFixed?: true
}

// `locale` applies to its children, unless they declare another.
type Frame = { locale: TextLocale } & (
  | { kind: 'root' }
  | { kind: 'blockquote'; children: Block[] }
  | { kind: 'list'; ordered: boolean; start: number | null; children: ListItem[] }
  | { kind: 'listItem'; children: Block[] }
)

const maxNesting = 14 // open lists and quotes; deeper ones are flattened; each level is up to two nodes deep

/** Builds the body during a walk over the page, in order; `drafts` is a valid body at any time. */
export class TreeBuilder {
  readonly drafts: DraftBlock[] = []
  readonly line = new PhrasingBuilder()
  /** The locale of the text being gathered. */
  locale: TextLocale
  readonly #frames: Frame[]
  #level: number | null = null
  #held = -1
  #isFixed = false
  #textShare = 0
  #linkShare = 0

  /** @param locale The locale of the whole text. */
  constructor(locale: TextLocale) {
    this.locale = locale
    this.#frames = [{ kind: 'root', locale }]
  }

  /** Ends the paragraph that is being gathered. Inside a heading, a block end is only a space. */
  flush(element: Element): void {
    if (this.line.length === this.#held) return
    if (this.#level !== null) {
      this.line.text(' ')
      return
    }
    this.#emitLine(element)
  }

  /**
   * Lets what follows continue the paragraph that is being gathered, whatever ends in between.
   *
   * @param isFixed See `DraftBlock`.
   */
  hold(isFixed = false): void {
    this.#held = this.line.length
    this.#isFixed ||= isFixed
  }

  /** @param level From 1 to 6. */
  openHeading(level: number, element: Element): void {
    this.flush(element)
    this.#level = level
  }

  /** @param isFixed See `DraftBlock`. */
  closeHeading(element: Element, isFixed = false): void {
    const level = this.#level
    if (level === null) return
    this.#level = null
    const { nodes, linkShare } = this.line.take()
    if (nodes.length === 0) return
    const depth = Math.max(2, level) as Heading['depth']
    const heading: Heading = { type: 'heading', depth, ...lifted(nodes) }
    this.#push(heading, element, linkShare, { level, ...(isFixed && { isFixed }) })
  }

  /** Opens a quote, list or list item; returns false when it is flattened. */
  open(
    kind: 'blockquote' | 'list' | 'listItem',
    element: Element,
    list?: { ordered: boolean; start: number | null },
  ): boolean {
    this.flush(element)
    if (this.#level !== null || this.#frames.length > maxNesting) return false
    const top = this.#frames.at(-1)
    if (kind === 'listItem' && top?.kind !== 'list') return false
    if (kind !== 'listItem' && top?.kind === 'list') return false
    // A list item has no marking of its own, so its blocks are marked.
    const locale = kind === 'listItem' && top ? top.locale : this.locale
    const { ordered, start } = list ?? { ordered: false, start: null }
    if (kind === 'list') this.#frames.push({ kind, locale, ordered, start, children: [] })
    else this.#frames.push({ kind, locale, children: [] })
    if (this.#frames.length === 2) this.#textShare = this.#linkShare = 0
    return true
  }

  /** Closes what `open` opened; an empty one leaves no node. */
  close(element: Element): void {
    this.#emitLine(element)
    const frame = this.#frames.pop()
    if (!frame || frame.kind === 'root' || frame.children.length === 0) return
    if (frame.kind === 'blockquote')
      this.#push({ type: 'blockquote', children: frame.children }, element)
    if (frame.kind === 'list') {
      const { ordered, start, children } = frame
      const spread = children.some((item) => item.spread)
      this.#push({ type: 'list', ordered, start, spread, children }, element)
    }
    if (frame.kind === 'listItem') {
      const list = this.#frames.at(-1)
      const spread = frame.children.filter(({ type }) => type === 'paragraph').length > 1
      if (list?.kind === 'list')
        list.children.push({ type: 'listItem', spread, children: frame.children })
    }
  }

  /** Ends the paragraph being gathered and adds a finished block. */
  add(block: Block, element: Element, locale = this.locale): void {
    if (this.#level === null) this.#emitLine(element)
    this.#push(block, element, 0, block.type === 'code' ? { isFixed: true } : {}, locale)
  }

  /** Adds a footnote, which becomes a top-level block wherever it is found. */
  addNote(call: FootnoteCall, children: Phrasing[], element: Element): void {
    this.#emitLine(element)
    const paragraph: Paragraph = { type: 'paragraph', children }
    this.drafts.push({
      block: { type: 'footnoteDefinition', ...call, children: [paragraph] },
      element,
      linkShare: 0,
      isFixed: true,
    })
  }

  #emitLine(element: Element): void {
    const { nodes, linkShare } = this.line.take()
    const isFixed = this.#isFixed
    this.#held = -1
    this.#isFixed = false
    if (nodes.length === 0) return
    const paragraph: Paragraph = { type: 'paragraph', ...lifted(nodes) }
    this.#push(paragraph, element, linkShare, isFixed ? { isFixed } : {})
  }

  #push(
    block: Block,
    element: Element,
    linkShare?: number,
    more: Pick<DraftBlock, 'level' | 'isFixed'> = {},
    locale = this.locale,
  ): void {
    const top = this.#frames.at(-1)
    mark(block, locale, top?.locale ?? locale)
    if (linkShare !== undefined) {
      this.#textShare++
      this.#linkShare += linkShare
    }
    if (!top || top.kind === 'root')
      this.drafts.push({
        block,
        element,
        linkShare: linkShare ?? (this.#textShare === 0 ? 0 : this.#linkShare / this.#textShare),
        ...more,
      })
    else if (top.kind === 'list')
      top.children.push({ type: 'listItem', spread: false, children: [block] })
    else top.children.push(block)
  }
}

/** Marks a block whose language or direction differs from its parent's. */
function mark(block: Block, locale: TextLocale, outer: TextLocale): void {
  const marking = locale === outer || !isMarkable(block) ? null : markingOf(locale, outer)
  if (marking && isMarkable(block) && !block.data) block.data = marking
}

function isMarkable(block: Block): block is Paragraph | Heading | List | Table | Blockquote {
  return ['paragraph', 'heading', 'list', 'table', 'blockquote'].includes(block.type)
}

/** The content of a block; a `span` around all of it becomes the block's own marking. */
function lifted(nodes: Phrasing[]): { children: Phrasing[]; data?: Marking } {
  const [only] = nodes
  if (only?.type !== 'span' || nodes.length > 1) return { children: nodes }
  return { children: only.children, data: { hProperties: only.data.hProperties } }
}
