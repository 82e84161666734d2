import { endsAsSentence } from '../../text/prose.ts'
import type { Page } from '../page/page.ts'
import { isBlock } from '../tree/block-elements.ts'
import { classWords, matchWord } from '../tree/class-words.ts'
import {
  attribute,
  childNodes,
  elementsIn,
  firstNamed,
  isElement,
  isText,
  type Element,
  type Node,
  type Text,
} from '../tree/dom.ts'
import { measureOf, type Measures } from '../tree/measure.ts'
import { isPicture } from '../tree/picture-element.ts'
import { isReading } from '../tree/text-of.ts'
import { readCode, readCodeTable } from './code.ts'
import { isCard, readEmbed } from './embed.ts'
import { plainFigure, readFigure } from './figure.ts'
import { findFootnotes, withoutLabel, type FootnoteIndex } from './find-footnotes.ts'
import { markOf, phrasingOf, spanMark } from './inline.ts'
import { isParagraphSpan } from './paragraph-span.ts'
import type { Mark } from './phrasing-builder.ts'
import { isFigure, isGallery } from './picture-box.ts'
import { readPicture } from './picture.ts'
import { quotationMarks } from './quotation-marks.ts'
import { isDataTable, picturesIn, readTable } from './table.ts'
import { localeIn, pageLocale } from './text-locale.ts'
import { TreeBuilder, type DraftBlock } from './tree-builder.ts'

type OpenElement = {
  element: Element
  close: (() => void) | null
  /** The text to put at its end. */
  after: string
  isVerse: boolean
}

/**
 * Reads an element's content as blocks of the article. The blocks are new nodes and share nothing with the page's tree.
 * Walks with its own stack; the cost is linear in the number of nodes.
 *
 * @param until Where to stop: neither this element nor what follows it is read.
 */
export function readBlocks(
  root: Element,
  measures: Measures,
  page: Page,
  until: Element | null = null,
): DraftBlock[] {
  const builder = new TreeBuilder(pageLocale(page))
  const notes = findFootnotes(root, page)
  const stack: OpenElement[] = []
  let node: Node | null = root.firstChild
  for (;;) {
    if (node === until && until) {
      builder.flush(root)
      return builder.drafts
    }
    if (node === null) {
      const done = stack.pop()
      if (!done) {
        builder.flush(root)
        return builder.drafts
      }
      builder.line.text(done.after)
      done.close?.()
      node = done.element.nextSibling
    } else if (isElement(node)) {
      if (readNote(node, builder, notes, page) || readWhole(node, builder, measures, page))
        node = node.nextSibling
      else {
        const isParagraph = isParagraphSpan(node, measureOf(measures, node))
        const quotes = quotationMarks(node, builder.locale.lang)
        const close = enterLocale(node, builder, measures, page, isParagraph)
        builder.line.text(quotes?.[0] ?? '')
        const isVerse = node.localName === 'pre' && hasShortLines(node.textContent)
        stack.push({ element: node, close, after: quotes?.[1] ?? '', isVerse })
        node = node.firstChild
      }
    } else {
      const parts = isText(node) ? notes.partsOf(node) : null
      for (const part of parts ?? [])
        if (typeof part === 'string') builder.line.text(part)
        else builder.line.footnote(part.identifier, part.label)
      if (isText(node) && !parts) readText(node, stack, builder)
      node = node.nextSibling
    }
  }
}

const maxVerse = 60 // characters of a line; longer ones are prose that is broken to fit a window

function hasShortLines(text: string): boolean {
  return text.split('\n').every((line) => line.length <= maxVerse)
}

/** Reads a text. The lines of verse, in a `<pre>`, stay lines, and a blank one ends a paragraph. */
function readText({ data, parentElement }: Text, stack: OpenElement[], builder: TreeBuilder): void {
  if (!data.includes('\n') || !stack.some(({ isVerse }) => isVerse)) {
    builder.line.text(data)
    return
  }
  for (const [index, line] of data.split('\n').entries()) {
    if (index > 0) builder.line.break()
    if (builder.line.endsWithBlankLine && parentElement) builder.flush(parentElement)
    builder.line.text(line)
  }
}

/** Reads a footnote or its call; returns false for any other element. */
function readNote(
  element: Element,
  builder: TreeBuilder,
  { callOf, noteOf, isBacklink, labelOf }: FootnoteIndex,
  page: Page,
): boolean {
  const call = callOf(element)
  if (call) {
    builder.line.footnote(call.identifier, call.label)
    return true
  }
  const label = labelOf(element)
  if (label !== null) {
    const isOpen = builder.openMark({ type: 'superscript' })
    builder.line.text(label)
    if (isOpen) builder.line.close('superscript')
    return true
  }
  const note = noteOf(element)
  if (note === null) return false
  const children = phrasingOf(
    element,
    page,
    (inner) => inner.localName === 'a' && isBacklink(inner),
  )
  const content = withoutLabel(children, note.label)
  if (content.length === 0) return false
  builder.addNote(note, content, element)
  return true
}

/** Reads an element that becomes one block or nothing; returns false when its content must be walked. */
function readWhole(
  element: Element,
  builder: TreeBuilder,
  measures: Measures,
  page: Page,
): boolean {
  switch (element.localName) {
    case 'br':
      builder.line.break()
      if (builder.line.endsWithBlankLine) builder.flush(element.parentElement ?? element)
      return true
    case 'rt':
    case 'rtc':
    case 'rp':
      return isReading(element)
    case 'hr':
      builder.add({ type: 'thematicBreak' }, element)
      return true
    case 'img':
      readImage(element, builder, page)
      return true
    case 'noscript': {
      const img = firstNamed(element, 'img')
      if (img && element.previousElementSibling?.localName !== 'img') readImage(img, builder, page)
      return true
    }
    case 'iframe':
    case 'amp-iframe':
    case 'object':
    case 'video':
    case 'amp-video':
    case 'audio':
    case 'amp-audio': {
      const embed = readEmbed(element, page)
      if (embed) builder.add(embed, element)
      return true
    }
    case 'pre': {
      const code = readCode(element)
      if (code) builder.add(code, element)
      return code !== null
    }
    case 'code': {
      const code = firstNamed(element, 'br', 'div') ? readCode(element) : null
      if (code) builder.add(code, element)
      return code !== null
    }
    case 'table': {
      const code = readCodeTable(element)
      if (code) {
        builder.add(code, element)
        return true
      }
      const table = isDataTable(element, page) ? readTable(element, page) : null
      if (!table) return false
      builder.add(table, element, localeIn(element, builder.locale))
      for (const image of picturesIn(element, page)) builder.add(plainFigure(image), element)
      return true
    }
    default:
      if (isPicture(element)) return readImage(element, builder, page)
      return readBox(element, builder, measures, page)
  }
}

function readBox(element: Element, builder: TreeBuilder, measures: Measures, page: Page): boolean {
  if (isCard(element)) {
    const embed = readEmbed(element, page)
    if (embed) builder.add(embed, element)
    return embed !== null
  }
  if (!isFigure(element, measureOf(measures, element))) return false
  const blocks = readFigure(element, page)
  for (const block of blocks) builder.add(block, element)
  // The words around a picture that is not shown, such as an icon, are no text.
  return blocks.length > 0 || (!isQuote(element) && !holdsText(element) && !hasOwnText(element))
}

/** Whether a figure shows a sentence rather than a picture. */
function isQuote(figure: Element): boolean {
  return (
    isQuoted(figure) && firstNamed(figure, 'a', 'img', 'picture', 'video', 'figcaption') === null
  )
}

/** Whether an element holds more text than a caption does. */
function holdsText(element: Element): boolean {
  const hasCaption = firstNamed(element, 'figcaption') !== null
  for (const inner of elementsIn(element)) {
    if (['blockquote', 'table', 'pre'].includes(inner.localName)) return true
    if (inner.localName !== 'p') continue
    if (inner.previousElementSibling?.localName === 'p') return true
    if (hasCaption && isQuoted(inner)) return true
  }
  return false
}

/** Whether an element other than a figure has text outside the elements in it. */
function hasOwnText(element: Element): boolean {
  return (
    element.localName !== 'figure' &&
    childNodes(element).some((node) => isText(node) && node.data.trim() !== '')
  )
}

const minimumQuote = 30 // characters

/** Whether a paragraph is the content of a figure, and neither its caption nor its credit. */
function isQuoted(paragraph: Element): boolean {
  const { parentElement: parent } = paragraph
  const text = paragraph.textContent.trim()
  return (
    text.length >= minimumQuote &&
    endsAsSentence(text) &&
    [paragraph, parent].every(
      (one) =>
        one?.localName !== 'figcaption' &&
        !(one && (matchWord(classWords(one), 'caption') || matchWord(classWords(one), 'credit'))),
    )
  )
}

function readImage(element: Element, builder: TreeBuilder, page: Page): boolean {
  const image = readPicture(element, page)
  if (image) builder.add(plainFigure(image), element)
  return image !== null
}

/** Opens an element's block or mark in the element's own locale; returns the function that closes it. */
function enterLocale(
  element: Element,
  builder: TreeBuilder,
  measures: Measures,
  page: Page,
  isParagraph: boolean,
): (() => void) | null {
  const open = () =>
    isParagraph ? enterBlock(element, builder) : enter(element, builder, measures, page)
  const outer = builder.locale
  const locale = localeIn(element, outer)
  if (locale === outer) return open()
  if (!isParagraph && !isBlock(element)) {
    const close = open()
    const mark = spanMark(element, outer)
    const isOpen = mark !== null && builder.openMark(mark)
    return () => {
      if (isOpen) builder.line.close('span')
      close?.()
    }
  }
  builder.flush(element.parentElement ?? element)
  builder.locale = locale
  const close = open()
  return () => {
    close?.()
    builder.locale = outer
  }
}

/** Opens an element's block or mark; returns the function that closes it, or `null`. */
function enter(
  element: Element,
  builder: TreeBuilder,
  measures: Measures,
  page: Page,
): (() => void) | null {
  const level = headingLevel(element)
  if (level !== null) {
    builder.openHeading(level, element)
    return () => builder.closeHeading(element)
  }
  const name = element.localName
  if ((name === 'ul' || name === 'ol') && !isGallery(element, measures)) {
    const isOpen = builder.open('list', element, {
      ordered: name === 'ol',
      start: startOf(element),
    })
    return () => (isOpen ? builder.close(element) : builder.flush(element))
  }
  if (name === 'li' || name === 'blockquote') {
    const isOpen = builder.open(name === 'li' ? 'listItem' : 'blockquote', element)
    return () => (isOpen ? builder.close(element) : builder.flush(element))
  }
  if (isBlock(element)) return enterBlock(element, builder)
  const mark: Mark | null = markOf(element, page)
  return mark && builder.openMark(mark) ? () => builder.line.close(mark.type) : null
}

function headingLevel(element: Element): number | null {
  const level = /^h([1-6])$/.exec(element.localName)?.[1]
  if (level) return Number(level)
  if (element.getAttribute('role') !== 'heading') return null
  const given = Number(attribute(element, 'aria-level'))
  return given >= 1 && given <= 6 ? Math.floor(given) : 2
}

function enterBlock(element: Element, builder: TreeBuilder): () => void {
  builder.flush(element.parentElement ?? element)
  return () => builder.flush(element)
}

function startOf(list: Element): number | null {
  const start = Number.parseInt(attribute(list, 'start'), 10)
  return Number.isInteger(start) && start >= 0 && start <= 1_000_000_000 ? start : null
}
