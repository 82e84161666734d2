import type { SourceEdit } from './source-edit.ts'
import type { Tag } from './tag-scanner.ts'

// Parts of a site's chrome that later steps drop by their name.
const chromeNames = new Set(['nav', 'footer', 'menu', 'button', 'label'])

// Parts that may be a word of a sentence, which opens an explanation.
const inLine = new Set(['button', 'label'])
// Signs of an article inside, or of a form whose box a later step recognises.
const signs = new Set(['h1', 'h2', 'article', 'main', 'input'])
// What an article may place in a button or label: a picture to enlarge, a paragraph to expand.
// oxfmt-ignore
const contents = new Set([
  'p', 'h3', 'figure', 'picture', 'img', 'video', 'audio', 'iframe', 'table', 'blockquote', 'pre',
])
// A sign of an article's footer that names its author.
const authorMark = /\b(?:rel|itemprop)\s*=\s*["']?author\b|byline/i
const maxTagLength = 300 // characters in which `authorMark` is searched
const prose = 60 // characters between two tags; labels and menu items are shorter

// Signs of a button that opens a part of the text.
const opens = /\saria-(?:expanded|controls)\s?=|\sdata-(?:bs-)?(?:toggle|target)\s?=/i
const headings = new Set(['h2', 'h3', 'h4', 'h5', 'h6', 'dt', 'summary'])

/** `isInLine`: words are right before it. */
type Part = { name: string; start: number; mark: number; isBare: boolean; isInLine: boolean }

/** A part that was cut: its range in the source, and its place among what is kept, see `SourceEdit.mark`. */
export type ChromeCut = { name: string; start: number; end: number; mark: number }

/**
 * Cuts the parts of a site's chrome that contain only links and labels: navigation, footers, buttons. They are a third
 * of a page. A part with any content that an article may have stays for later steps to judge.
 */
export class ChromeParts {
  readonly #html: string
  readonly #edit: SourceEdit
  readonly #cuts: ChromeCut[] | null
  readonly #open: Part[] = []
  #sourced = 0
  #isInHeading = false

  /** @param cuts Where to note what is cut. */
  constructor(html: string, edit: SourceEdit, cuts: ChromeCut[] | null = null) {
    this.#html = html
    this.#edit = edit
    this.#cuts = cuts
  }

  /** Notes a stretch of text between two tags. */
  text(length: number): void {
    const top = this.#open.at(-1)
    if (top && length >= prose) top.isBare = false
  }

  /** Notes a tag that starts at `start`. */
  tag({ rule: { name }, isClosing, end }: Tag, start: number): void {
    if (name === 'figure' || name === 'blockquote')
      this.#sourced = Math.max(0, this.#sourced + (isClosing ? -1 : 1))
    // The footer of a figure is its credit, and that of a quotation its speaker.
    if (chromeNames.has(name) && !(name === 'footer' && this.#sourced > 0)) {
      if (isClosing) this.#close(name, end)
      else {
        const isInLine =
          inLine.has(name) && /[\p{L}\p{N},]\s?$/u.test(this.#html.slice(start - 2, start))
        const isBare = name !== 'button' || !this.#opensText(start, end)
        this.#open.push({ name, start, mark: this.#edit.mark(start), isBare, isInLine })
      }
      return
    }
    if (headings.has(name)) this.#isInHeading = !isClosing
    const top = this.#open.at(-1)
    if (top && (signs.has(name) || (contents.has(name) && !isNavOrFooter(top.name))))
      top.isBare = false
    if (top?.name === 'footer' && !isClosing && this.#namesAuthor(start, end)) top.isBare = false
  }

  #namesAuthor(start: number, end: number): boolean {
    return authorMark.test(this.#html.slice(start, Math.min(end, start + maxTagLength)))
  }

  /** Whether a button may be the heading of a part that it opens. */
  #opensText(start: number, end: number): boolean {
    return (
      this.#isInHeading || opens.test(this.#html.slice(start, Math.min(end, start + maxTagLength)))
    )
  }

  /** Whether a line goes on at a position: a word follows, or the end of a sentence. */
  #goesOn(at: number): boolean {
    return /^(?: ?[\p{Ll}\p{N}]|[.,;])/u.test(this.#html.slice(at, at + 2))
  }

  #close(name: string, end: number): void {
    const index = this.#open.findLastIndex((part) => part.name === name)
    if (index < 0) return
    const parts = this.#open.splice(index)
    const isBare = parts.every((part) => part.isBare)
    const [outer] = parts
    const parent = this.#open.at(-1)
    if (outer && isBare && !(outer.isInLine && this.#goesOn(end))) this.#cut(outer, end)
    else if (parent) parent.isBare = false
  }

  /** Cuts a part. Of a button, its place stays: a layer that asks for consent is told by them. */
  #cut({ name, mark, start }: Part, end: number): void {
    if (this.#cuts) {
      while ((this.#cuts.at(-1)?.start ?? -1) > start) this.#cuts.pop()
      this.#cuts.push({ name, start, end, mark })
    }
    this.#edit.cutFrom(mark, end)
    if (name === 'button') this.#edit.cut(end, end, '<button></button>')
  }
}

// Their pictures are logos and their paragraphs are notes; a long text counts as prose.
function isNavOrFooter(name: string): boolean {
  return name === 'nav' || name === 'footer'
}
