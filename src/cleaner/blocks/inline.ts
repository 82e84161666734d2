import type { Phrasing } from '../../article/body.ts'
import { linkSchemes, safeUrl } from '../../article/safe-url.ts'
import { dropTracking } from '../../article/source-url.ts'
import { tidyLine, truncate } from '../../text/tidy-text.ts'
import { protectedLink } from '../letters/protected-address.ts'
import type { Page } from '../page/page.ts'
import { isBlock } from '../tree/block-elements.ts'
import { attribute, elementsIn, isElement, isText, type Element, type Node } from '../tree/dom.ts'
import { isReading } from '../tree/text-of.ts'
import { PhrasingBuilder, type Mark } from './phrasing-builder.ts'
import { markingOf, localeIn, pageLocale, type TextLocale, quotationMarks } from './text-locale.ts'

const marks = new Map<string, Mark>([
  ...named({ type: 'strong' }, 'b', 'strong'),
  ...named({ type: 'emphasis' }, 'em', 'i', 'cite', 'dfn', 'var'),
  ...named({ type: 'delete' }, 'del', 's', 'strike'),
  ...named({ type: 'superscript' }, 'sup'),
  ...named({ type: 'subscript' }, 'sub'),
  ...named({ type: 'inlineCode' }, 'code', 'kbd', 'samp', 'tt'),
])

function named(mark: Mark, ...names: string[]): [string, Mark][] {
  return names.map((name) => [name, mark])
}

/** The mark that an element sets its text in, or `null`. */
export function markOf(element: Element, page: Page): Mark | null {
  switch (element.localName) {
    case 'a':
      return linkMark(element, page)
    case 'ruby':
      return rubyMark(element)
    default:
      return marks.get(element.localName) ?? (isStruck(element) ? { type: 'delete' } : null)
  }
}

/** An absolute link without tracking parameters; `null` for fragments of the page and other schemes. */
function linkMark(element: Element, page: Page): Mark | null {
  const href = protectedLink(element) ?? attribute(element, 'href')
  const url = href === '' || href.startsWith('#') ? null : safeUrl(href, page.base, linkSchemes)
  if (!url) return null
  const title = tidyLine(attribute(element, 'title')) || null
  return { type: 'link', url: url.startsWith('http') ? dropTracking(url) : url, title }
}

function isStruck(element: Element): boolean {
  return element.localName === 'span' && attribute(element, 'style').includes('line-through')
}

/** The readings of all parts of a word, which may be one for each letter. */
function rubyMark(ruby: Element): Mark | null {
  let reading = ''
  for (const element of elementsIn(ruby))
    if (element.localName === 'rt' && isReading(element)) reading += tidyLine(element.textContent)
  return reading === '' ? null : { type: 'ruby', reading: truncate(reading, 500) }
}

function isSkipped(element: Element): boolean {
  return element.localName === 'noscript' || isReading(element)
}

/** The mark of an element whose language or direction differs from the text around it, or `null`. */
export function spanMark(element: Element, outer: TextLocale): Mark | null {
  const marking = markingOf(localeIn(element, outer), outer)
  return marking && { type: 'span', data: { hName: 'span', ...marking } }
}

/**
 * Reads all text inside an element as one run of phrasing, for captions and notes. Block ends become spaces.
 *
 * @param isLeftOut Whether to skip an element and all that it holds.
 */
export function phrasingOf(
  root: Element,
  page: Page,
  isLeftOut: (element: Element) => boolean = () => false,
): Phrasing[] {
  return read(root, page, isLeftOut, (line) => line.text(' '))
}

/** Reads all text inside an element, for a cell. Block ends become line breaks. Items of a list keep their marks. */
export function linesOf(root: Element, page: Page): Phrasing[] {
  return read(
    root,
    page,
    () => false,
    (line, next) => {
      line.endLine()
      if (next?.localName === 'li') line.text(markOfItem(next))
    },
  )
}

const maxNumber = 100 // items of a list in a cell that are numbered

function markOfItem(item: Element): string {
  if (item.parentElement?.localName !== 'ol') return '• '
  let number = 1
  for (let before = item.previousElementSibling; before; before = before.previousElementSibling)
    if (++number > maxNumber) return '• '
  return `${number}. `
}

/** @param end Ends the line before a block, a line break or the end of a block; it is given the block that begins. */
function read(
  root: Element,
  page: Page,
  isLeftOut: (element: Element) => boolean,
  end: (line: PhrasingBuilder, next: Element | null) => void,
): Phrasing[] {
  const line = new PhrasingBuilder()
  const outer = pageLocale(page)
  const own = spanMark(root, outer)
  if (own) line.open(own)
  const open: { element: Element; marks: Mark[] }[] = []
  let node: Node | null = root.firstChild
  for (;;) {
    if (node === null) {
      const done = open.pop()
      if (!done) return line.take().nodes
      line.text(quotationMarks(done.element, outer.lang)?.[1] ?? '')
      for (const { type } of done.marks) line.close(type)
      if (isBlock(done.element)) end(line, null)
      node = done.element.nextSibling
    } else if (isElement(node) && !isLeftOut(node) && !isSkipped(node)) {
      if (node.localName === 'br' || isBlock(node)) end(line, node)
      const marks = [markOf(node, page), spanMark(node, outer)].filter((mark) => mark !== null)
      open.push({ element: node, marks: marks.filter((mark) => line.open(mark)) })
      line.text(quotationMarks(node, outer.lang)?.[0] ?? '')
      node = node.firstChild
    } else {
      if (isText(node)) line.text(node.data)
      node = node.nextSibling
    }
  }
}
