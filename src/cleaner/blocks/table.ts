import type { Image, Phrasing, Table, TableCell, TableRow } from '../../article/body.ts'
import { tidyLine } from '../../text/tidy-text.ts'
import type { Page } from '../page/page.ts'
import { attribute, childElements, elementsIn, firstNamed, type Element } from '../tree/dom.ts'
import type { Measure } from '../tree/measure.ts'
import { isPicture } from '../tree/picture-element.ts'
import { linesOf, phrasingOf } from './inline.ts'
import { readPicture } from './picture.ts'

const largeShare = 0.4 // of the cells; a table with so many pictures arranges them
const maxCellText = 600 // characters; a longer cell belongs to a layout

/**
 * Whether a table shows data. The content of a layout table is read as ordinary blocks, and so are pictures in rows and
 * columns.
 */
export function isDataTable(table: Element, page: Page): boolean {
  if (/^(?:presentation|none)$/i.test(attribute(table, 'role'))) return false
  let cells = 0
  let pictures = 0
  for (const element of elementsIn(table)) {
    const name = element.localName
    if (name === 'table' || /^h[1-6]$/.test(name) || name === 'article') return false
    if (isPicture(element) && readPicture(element, page)) pictures++
    if (name !== 'td' && name !== 'th') continue
    cells++
    if (element.textContent.length > maxCellText) return false
  }
  const rows = rowsOf(table)
  if (pictures > 0 && pictures >= largeShare * cells) return false
  return cells > 1 && rows.length > 1 && rows.some((row) => childElements(row).length > 1)
}

const maxWidget = 300 // weighed letters of a box around a table of links

/** Whether a box only helps to choose or to buy: short lines, and a table whose cells are links under its heads. */
export function isCompareBox(element: Element, { text, links, paragraphs }: Measure): boolean {
  if (element.localName !== 'div' || links < 2 || paragraphs > 0 || text > maxWidget) return false
  const table = firstNamed(element, 'table')
  const [, ...rows] = table ? rowsOf(table) : []
  const cells = rows.flatMap(childElements).filter((cell) => cell.textContent.trim() !== '')
  return cells.length > 1 && cells.every(isLinkAlone)
}

function isLinkAlone(cell: Element): boolean {
  const link = firstNamed(cell, 'a')
  return link !== null && link.textContent.trim() === cell.textContent.trim()
}

/** Reads a data table without its empty rows; `null` when no row is left. Line breaks tell a cell's blocks apart. */
export function readTable(table: Element, page: Page): Table | null {
  const all = rowsOf(table).map((row): TableRow => {
    const isHead = row.parentElement?.localName === 'thead'
    const children = childElements(row)
      .filter(({ localName }) => localName === 'td' || localName === 'th')
      .map((cell) => readCell(cell, isHead, page))
    return { type: 'tableRow', children }
  })
  const isKept = all.map(({ children }) => children.some((cell) => cell.children.length > 0))
  const rows = all.filter((row, index) => {
    for (const cell of row.children)
      if (cell.rowspan > 1)
        cell.rowspan = Math.max(1, isKept.slice(index, index + cell.rowspan).filter(Boolean).length)
    return isKept[index]
  })
  const columns = Math.max(0, ...rows.map(({ children }) => children.length))
  if (columns === 0 || columns > 1000) return null
  const element = childElements(table).find(({ localName }) => localName === 'caption')
  const caption = element ? phrasingOf(element, page) : []
  return {
    type: 'table',
    align: Array.from({ length: columns }, () => null),
    ...(caption.length > 0 && { caption }),
    children: rows,
  }
}

function rowsOf(table: Element): Element[] {
  return childElements(table).flatMap((child) =>
    child.localName === 'tr'
      ? [child]
      : childElements(child).filter(({ localName }) => localName === 'tr'),
  )
}

function readCell(cell: Element, isHead: boolean, page: Page): TableCell {
  return {
    type: 'tableCell',
    header: isHead || cell.localName === 'th',
    colspan: span(cell, 'colspan'),
    rowspan: span(cell, 'rowspan'),
    children: contentOf(cell, page),
  }
}

/** A cell's text, or the texts for its pictures where it has none: check marks, flags, logos. */
function contentOf(cell: Element, page: Page): Phrasing[] {
  const children = linesOf(cell, page)
  if (children.length > 0) return children
  const alts = [...elementsIn(cell)]
    .filter(isPicture)
    .map((picture) => tidyLine(attribute(picture, 'alt')))
  const value = [...new Set(alts)].filter((alt) => alt !== '').join(', ')
  return value === '' ? [] : [{ type: 'text', value }]
}

/** The pictures in a table's cells, in order. */
export function picturesIn(table: Element, page: Page): Image[] {
  return [...elementsIn(table)]
    .filter(isPicture)
    .flatMap((picture) => readPicture(picture, page) ?? [])
}

function span(cell: Element, name: 'colspan' | 'rowspan'): number {
  const value = Number.parseInt(attribute(cell, name), 10)
  return Number.isInteger(value) ? Math.min(100, Math.max(1, value)) : 1
}
