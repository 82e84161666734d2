import type { SourceEdit } from './source-edit.ts'
import type { Tag } from './tag-scanner.ts'

// Parts of a site's frame, and of its pages' controls, that later steps drop for their name.
const framing = new Set(['nav', 'footer', 'menu', 'button', 'label'])

// What tells that an article stands inside, or a form that gives away the box around.
const telling = new Set(['h1', 'h2', 'article', 'main', 'input'])
// What an article may set in a button or label: a picture that opens larger, a paragraph to unfold.
// oxfmt-ignore
const contents = new Set([
  'p', 'h3', 'figure', 'picture', 'img', 'video', 'audio', 'iframe', 'table', 'blockquote', 'pre',
])
// What tells that an article's footer says who wrote it.
const authorMark = /\b(?:rel|itemprop)\s*=\s*["']?author\b|byline/i
const maxLooked = 300 // characters of a tag
const prose = 60 // characters between two tags; labels and menu items are shorter

type Part = { name: string; mark: number; isBare: boolean }

/**
 * Follows the parts of a site's frame through a source and takes out those that hold nothing but links and
 * labels: navigation, footers, buttons. They make up a third of a page. A part with anything in it that an
 * article may hold stays for the steps that weigh it.
 */
export class ChromeParts {
  readonly #html: string
  readonly #edit: SourceEdit
  readonly #open: Part[] = []
  #figures = 0

  constructor(html: string, edit: SourceEdit) {
    this.#html = html
    this.#edit = edit
  }

  /** Notes a stretch of text between two tags. */
  text(length: number): void {
    const top = this.#open.at(-1)
    if (top && length >= prose) top.isBare = false
  }

  /** Notes a tag that starts at `start`. */
  tag({ name, isClosing, end }: Tag, start: number): void {
    if (name === 'figure') this.#figures = Math.max(0, this.#figures + (isClosing ? -1 : 1))
    // In a figure, a footer gives the credit.
    if (framing.has(name) && !(name === 'footer' && this.#figures > 0)) {
      if (isClosing) this.#close(name, end)
      else this.#open.push({ name, mark: this.#edit.mark(start), isBare: true })
      return
    }
    const top = this.#open.at(-1)
    if (top && (telling.has(name) || (contents.has(name) && !isPlainFrame(top.name))))
      top.isBare = false
    if (top?.name === 'footer' && !isClosing && this.#namesAuthor(start, end)) top.isBare = false
  }

  #namesAuthor(start: number, end: number): boolean {
    return authorMark.test(this.#html.slice(start, Math.min(end, start + maxLooked)))
  }

  #close(name: string, end: number): void {
    const index = this.#open.findLastIndex((part) => part.name === name)
    if (index < 0) return
    const parts = this.#open.splice(index)
    const isBare = parts.every((part) => part.isBare)
    const [outer] = parts
    const around = this.#open.at(-1)
    if (outer && isBare) this.#edit.cutFrom(outer.mark, end)
    else if (around) around.isBare = false
  }
}

// Their pictures are logos, their paragraphs notes; long ones count as prose.
function isPlainFrame(name: string): boolean {
  return name === 'nav' || name === 'footer'
}
