import { endsAsSentence } from '../../text/prose.ts'
import type { Page } from '../page/page.ts'
import { isBlock } from '../tree/block-elements.ts'
import { classWords, matchWord } from '../tree/class-words.ts'
import {
  attribute,
  beginningOf,
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
import { isCard, isPost, readCard, readEmbed } from './embed.ts'
import { plainFigure, readFigure } from './figure.ts'
import { findFootnotes, withoutNumber, type FootnoteIndex } from './find-footnotes.ts'
import { findSeries, Series } from './find-series.ts'
import { markOf, phrasingOf, spanMark } from './inline.ts'
import { isFigure, isGallery } from './picture-box.ts'
import { readPicture } from './picture.ts'
import { isCompareBox, isDataTable, picturesIn, readTable } from './table.ts'
import { localeIn, pageLocale, quotationMarks, startsWithMark } from './text-locale.ts'
import { TreeBuilder, type DraftBlock } from './tree-builder.ts'

/** What every step of the walk needs. */
type Reader = {
  builder: TreeBuilder
  measures: Measures
  page: Page
  notes: FootnoteIndex
  series: Series
}

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
  // What is read up to an element is no whole text.
  const series = until ? new Series() : findSeries(root, measures)
  const reader = { builder, measures, page, notes, series }
  const stack: OpenElement[] = []
  let node: Node | null = root.firstChild
  for (;;) {
    const done = node === null ? stack.pop() : null
    if (node === null && done) {
      builder.line.text(done.after)
      done.close?.()
      node = done.element.nextSibling
    } else if (node === null || node === until) {
      builder.flush(root)
      return builder.drafts
    } else if (isElement(node) && !readNote(node, reader) && !readWhole(node, reader)) {
      const quotes = quotationMarks(node, builder.locale.lang)
      const close = enterLocale(node, reader)
      builder.line.text(quotes?.[0] ?? '')
      const isVerse = node.localName === 'pre' && hasShortLines(node.textContent)
      stack.push({ element: node, close, after: quotes?.[1] ?? '', isVerse })
      node = node.firstChild
    } else {
      if (isText(node)) readText(node, stack, reader)
      node = node.nextSibling
    }
  }
}

const maxVerse = 60 // characters of a line; longer ones are prose that is broken to fit a window

function hasShortLines(text: string): boolean {
  return text.split('\n').every((line) => line.length <= maxVerse)
}

/** Reads a text. The lines of verse, in a `<pre>`, stay lines, and a blank one ends a paragraph. */
function readText(text: Text, stack: OpenElement[], { builder, notes, series }: Reader): void {
  if (series.silent.has(text)) return
  const { data, parentElement } = text
  for (const part of notes.partsOf(text) ?? [data])
    if (typeof part !== 'string') builder.line.footnote(part.identifier, part.label)
    else if (!part.includes('\n') || !stack.some(({ isVerse }) => isVerse)) builder.line.text(part)
    else
      for (const [index, line] of part.split('\n').entries()) {
        if (index > 0) builder.line.break()
        if (builder.line.endsWithBlankLine && parentElement) builder.flush(parentElement)
        builder.line.text(line)
      }
}

/** Reads a footnote or its call; returns false for any other element. */
function readNote(element: Element, { builder, notes, page }: Reader): boolean {
  const call = notes.callOf(element)
  if (call) {
    builder.line.footnote(call.identifier, call.label)
    return true
  }
  const label = notes.labelOf(element)
  if (label !== null) {
    const isOpen = builder.line.open({ type: 'superscript' })
    builder.line.text(label)
    if (isOpen) builder.line.close('superscript')
    return true
  }
  const note = notes.noteOf(element)
  if (note === null) return false
  const isLeftOut = (inner: Element) => inner.localName === 'a' && notes.isBacklink(inner)
  const content = withoutNumber(phrasingOf(element, page, isLeftOut), note.label)
  if (content.length > 0) builder.addNote(note, content, element)
  return content.length > 0
}

/** Reads an element that becomes one block or nothing; returns false when its content must be walked. */
function readWhole(element: Element, reader: Reader): boolean {
  const { builder, page } = reader
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
      readImage(element, reader)
      return true
    case 'noscript': {
      const img = firstNamed(element, 'img')
      if (img && element.previousElementSibling?.localName !== 'img') readImage(img, reader)
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
    case 'pre':
    case 'code': {
      const isCode = element.localName === 'pre' || firstNamed(element, 'br', 'div') !== null
      const code = isCode ? readCode(element) : null
      if (code) builder.add(code, element)
      return code !== null
    }
    case 'table': {
      const code = readCodeTable(element)
      const table = code ?? (isDataTable(element, page) ? readTable(element, page) : null)
      if (!table) return false
      builder.add(table, element, localeIn(element, builder.locale))
      if (!code)
        for (const image of picturesIn(element, page)) builder.add(plainFigure(image), element)
      return true
    }
    default:
      return isPicture(element) ? readImage(element, reader) : readBox(element, reader)
  }
}

function readBox(element: Element, { builder, measures, page }: Reader): boolean {
  const measure = measureOf(measures, element)
  if (isCompareBox(element, measure)) {
    page.record(element, 'read-blocks', 'table of links to choose from')
    return true
  }
  if (isCard(element) || isPost(element, measure, page)) {
    const card = readCard(element, page)
    if (card) builder.add(card, element)
    return card !== null
  }
  if (!isFigure(element, measure)) return false
  const blocks = readFigure(element, page)
  for (const block of blocks) builder.add(block, element)
  // The words around a picture that is not shown, such as an icon, are no text.
  return blocks.length > 0 || !holdsText(element)
}

const textNames = new Set(['blockquote', 'table', 'pre'])
const minimumSentence = 30 // characters

/** Whether an element without a picture holds more text than a caption does. */
function holdsText(element: Element): boolean {
  const mayQuote =
    firstNamed(element, 'figcaption') !== null ||
    firstNamed(element, 'a', 'img', 'picture', 'video') === null
  if (element.localName !== 'figure' && childNodes(element).some(isWords)) return true
  for (const inner of elementsIn(element)) {
    if (textNames.has(inner.localName)) return true
    if (inner.localName !== 'p') continue
    if (inner.previousElementSibling?.localName === 'p') return true
    if (mayQuote && isSentence(inner)) return true
  }
  return false
}

function isWords(node: Node): boolean {
  return isText(node) && node.data.trim() !== ''
}

/** Whether a paragraph is a sentence, and neither a caption nor a credit. */
function isSentence(paragraph: Element): boolean {
  const text = paragraph.textContent.trim()
  if (text.length < minimumSentence || !endsAsSentence(text)) return false
  const words = [paragraph, paragraph.parentElement].map((one) => one && classWords(one))
  return (
    paragraph.parentElement?.localName !== 'figcaption' &&
    !words.some((one) => one && (matchWord(one, 'caption') || matchWord(one, 'credit')))
  )
}

function readImage(element: Element, { builder, page }: Reader): boolean {
  const image = readPicture(element, page)
  if (image) builder.add(plainFigure(image), element)
  return image !== null
}

/** Opens an element's block or mark in the element's own locale; returns the function that closes it. */
function enterLocale(element: Element, reader: Reader): (() => void) | null {
  const { builder } = reader
  const outer = builder.locale
  const locale = localeIn(element, outer)
  if (locale === outer) return enter(element, reader)
  if (!isBlock(element)) {
    const close = enter(element, reader)
    const mark = spanMark(element, outer)
    const isOpen = mark !== null && builder.line.open(mark)
    return () => {
      if (isOpen) builder.line.close('span')
      close?.()
    }
  }
  builder.flush(element.parentElement ?? element)
  builder.locale = locale
  const close = enter(element, reader)
  return () => {
    close?.()
    builder.locale = outer
  }
}

/** Opens an element's block or mark; returns the function that closes it, or `null`. */
function enter(element: Element, reader: Reader): (() => void) | null {
  const { builder, measures, page, series } = reader
  const name = element.localName
  const hour = series.hours.get(element)
  if (series.speakers.has(element)) return enterSpeaker(element, builder)
  const level = headingLevel(element)
  if (level !== null) {
    builder.openHeading(level, element)
    if (hour && !element.textContent.includes(hour)) builder.line.text(`${hour} – `)
    return () => builder.closeHeading(element, hour !== undefined)
  }
  if (hour !== undefined) {
    builder.openHeading(entryLevel, element)
    builder.line.text(hour)
    builder.closeHeading(element, true)
  }
  if (
    (name === 'ul' || name === 'ol') &&
    !series.rows.has(element) &&
    !isGallery(element, measures)
  ) {
    const isOpen = builder.open('list', element, {
      ordered: name === 'ol',
      start: startOf(element),
    })
    return () => (isOpen ? builder.close(element) : builder.flush(element))
  }
  if (name === 'li' || name === 'blockquote' || isPulledQuote(element, measures)) {
    const isOpen = builder.open(name === 'li' ? 'listItem' : 'blockquote', element)
    return () => (isOpen ? builder.close(element) : builder.flush(element))
  }
  const speaker = attribute(element, 'data-speaker')
  if (isBlock(element) || speaker !== '') {
    const close = enterBlock(element, builder)
    if (speaker !== '' && !element.textContent.includes(speaker)) builder.line.text(`${speaker}: `)
    return close
  }
  const mark = markOf(element, page)
  return mark && builder.line.open(mark) ? () => builder.line.close(mark.type) : null
}

const maxQuote = 400 // weighed letters

/** Whether an `<aside>` is a quotation: a short text that begins with a quotation mark. */
function isPulledQuote(element: Element, measures: Measures): boolean {
  if (element.localName !== 'aside') return false
  const { text, images, links } = measureOf(measures, element)
  const isShort = text <= maxQuote && images === 0 && links < 2
  return (
    isShort && startsWithMark.test(beginningOf(element, 40)) && !firstNamed(element, 'blockquote')
  )
}

const entryLevel = 3 // of a live entry without a heading

/** Opens the name of a speaker, whose words go on in the same paragraph. */
function enterSpeaker(element: Element, builder: TreeBuilder): () => void {
  builder.flush(element.parentElement ?? element)
  return () => {
    builder.line.text(/[:：]\s*$/.test(element.textContent) ? ' ' : ': ')
    builder.hold(true)
  }
}

function headingLevel(element: Element): number | null {
  const { localName: name } = element
  if (name.length === 2 && name >= 'h1' && name <= 'h6') return Number(name.charAt(1))
  if (element.getAttribute('role') !== 'heading') return null
  const given = Number(attribute(element, 'aria-level'))
  return given >= 1 && given <= 6 ? Math.floor(given) : 2
}

function enterBlock(element: Element, builder: TreeBuilder): () => void {
  builder.flush(element.parentElement ?? element)
  return () => (goesOn(element) ? builder.hold() : builder.flush(element))
}

/** Whether a sentence goes on after a paragraph. A parser ends it where a block, now gone, was inside. */
function goesOn(element: Element): boolean {
  const { nextSibling: next, localName } = element
  if (localName !== 'p' || next === null || (isElement(next) && isBlock(next))) return false
  const text = element.textContent.trim()
  return text !== '' && !endsAsSentence(text) && /^\s*[\p{Ll}\p{Lo},;:.)–]/u.test(next.textContent)
}

function startOf(list: Element): number | null {
  const start = Number.parseInt(attribute(list, 'start'), 10)
  return Number.isInteger(start) && start >= 0 && start <= 1_000_000_000 ? start : null
}
