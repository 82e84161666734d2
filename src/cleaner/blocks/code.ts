import type { Code } from '../../article/body.ts'
import { tidyText } from '../../text/tidy-text.ts'
import { isBlock } from '../tree/block-elements.ts'
import {
  attribute,
  childElements,
  elementsIn,
  firstNamed,
  following,
  isElement,
  isText,
  type Element,
  type Node,
} from '../tree/dom.ts'

const language =
  /(?:^|\s)(?:lang(?:uage)?|highlight-source|brush:)[-\s]?([a-z0-9+#]{1,20})(?:\s|$)/i

/**
 * Reads a `<pre>`, or a `<code>` of several lines, as code: a line for each `<br>`, block or row in it, without line
 * numbers.
 *
 * @returns `null` when it is empty, or is not marked as code and reads like verse.
 */
export function readCode(element: Element): Code | null {
  const inner = element.localName === 'code' ? element : firstNamed(element, 'code')
  const value = tidyText(codeText(element)).replace(/^\n/, '').trimEnd()
  const isCode = inner !== null || codeName.test(element.className) || /[{};=<>$]/.test(value)
  if (value === '' || !isCode) return null
  return { type: 'code', lang: languageOf(element, inner), value }
}

const codeName = /(?:^|[\s_-])(?:code|source-?code|pretty-?print|hljs|highlight)/i
const codeCell = /(?:^|[\s_-])(?:code|line|hljs)/i

/** Reads a table of code, with line numbers in its first column; `null` for any other. */
export function readCodeTable(table: Element): Code | null {
  const rows = table.getElementsByTagName('tr').map(childElements)
  if (rows.length === 0 || !rows.every((row) => row.length === 2)) return null
  const [numbers, code] = [
    rows.flatMap(([first]) => first ?? []),
    rows.flatMap((row) => row[1] ?? []),
  ]
  const isMarked = code.some(
    (cell) => firstNamed(cell, 'pre', 'code') !== null || codeCell.test(cell.className),
  )
  if (!isMarked || !isRunning(numbers.flatMap(numbersIn))) return null
  const lines = code.map((cell) => codeText(cell).replace(/^\n|\n$/g, ''))
  const value = tidyText(lines.join('\n')).trimEnd()
  return value === ''
    ? null
    : { type: 'code', lang: languageOf(table, firstNamed(table, 'code')), value }
}

function languageOf(element: Element, inner: Element | null): string | null {
  const names = `${element.className} ${inner ? inner.className : ''}`
  return language.exec(names)?.[1]?.toLowerCase() ?? null
}

/** The text of an element of code. */
function codeText(root: Element): string {
  const gutters = guttersIn(root)
  const lines = linesIn(root)
  const isLine = (element: Element) =>
    lines.has(element) || (isBlock(element) && !cells.has(element.localName))
  const open: { element: Element; start: number }[] = []
  let text = ''
  let node: Node | null = root.firstChild
  for (;;) {
    if (node === null) {
      const done = open.pop()
      if (!done) return text
      // An empty block is an empty line.
      if (isLine(done.element) && (!text.endsWith('\n') || text.length === done.start)) text += '\n'
      node = done.element.nextSibling
    } else if (isElement(node) && !gutters.has(node)) {
      if (node.localName === 'br') text += '\n'
      else if (isLine(node) && text !== '' && !text.endsWith('\n')) text += '\n'
      open.push({ element: node, start: text.length })
      node = node.firstChild
    } else {
      if (isText(node)) text += node.data
      node = node.nextSibling
    }
  }
}

const cells = new Set(['td', 'th'])
const lineName = /(?:^|[\s_-])line(?:\s|$)/i

/** The spans that are lines of code, where no line feed is between them. */
function linesIn(root: Element): ReadonlySet<Element> {
  const spans = root
    .getElementsByTagName('span')
    .filter((span) => lineName.test(span.className) || span.hasAttribute('data-line'))
  const lines = new Set<Node>(spans)
  const areApart = spans.some(({ nextSibling: next }) => next && lines.has(next))
  return new Set(areApart ? spans : [])
}

/** The elements of code that hold only line numbers: one before each line, or one with all of them. */
function guttersIn(root: Element): ReadonlySet<Element> {
  const numbers = [...elementsIn(root)].filter(
    (element) =>
      element.firstElementChild === null && isNumeral(element.textContent) && startsLine(element),
  )
  const lines = root.textContent.split('\n').filter((line) => line.trim() !== '').length
  const isGutter =
    numbers.length >= lines && isRunning(numbers.map(({ textContent }) => Number(textContent)))
  if (isGutter) return new Set(numbers)
  const columns = childElements(root).flatMap((child) => [child, ...childElements(child)])
  return new Set(columns.filter((column) => isRunning(numbersIn(column))))
}

function isNumeral(text: string): boolean {
  return /^\s*\d{1,6}\s*$/.test(text)
}

/** Whether an element is the first of its line and not all of it. */
function startsLine(element: Element): boolean {
  const { previousSibling: before, nextSibling: after, parentElement: parent } = element
  const isFirst =
    before === null ||
    (isElement(before) && before.localName === 'br') ||
    /\n[ \t]*$/.test(before.textContent)
  return isFirst && (after !== null || cells.has(parent?.localName ?? ''))
}

const maxGutter = 60_000 // characters

/** The numbers of an element that holds nothing else. */
function numbersIn(element: Element): number[] {
  const given = attribute(element, 'data-line-number')
  if (given !== '') return [Number(given)]
  let text = ''
  for (let node = following(element, element); node; node = following(node, element)) {
    if (text.length > maxGutter) return []
    text += isText(node) ? node.data : ' '
  }
  const parts = text.trim().split(/\s+/)
  return parts.every(isNumeral) ? parts.map(Number) : []
}

/** Whether numbers go up by one, and there are two or more. */
function isRunning(numbers: readonly number[]): boolean {
  return (
    numbers.length > 1 && numbers.every((number, index) => number === (numbers[0] ?? 0) + index)
  )
}
