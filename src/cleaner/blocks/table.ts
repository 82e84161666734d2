import type { Table, TableCell, TableRow } from '../../article/body.ts'
import type { Page } from '../page/page.ts'
import { attribute, childElements, elementsIn, type Element } from '../tree/dom.ts'
import { phrasingOf } from './inline.ts'

const maxCellText = 600 // characters; a longer cell belongs to a layout

/** Whether a table shows data; the content of a layout table is read as ordinary blocks. */
export function isDataTable(table: Element): boolean {
  if (/^(?:presentation|none)$/i.test(attribute(table, 'role'))) return false
  let cells = 0
  for (const element of elementsIn(table)) {
    const name = element.localName
    if (name === 'table' || /^h[1-6]$/.test(name) || name === 'figure' || name === 'article')
      return false
    if (name !== 'td' && name !== 'th') continue
    cells++
    if (element.textContent.length > maxCellText) return false
  }
  const rows = rowsOf(table)
  return cells > 1 && rows.length > 1 && rows.some((row) => childElements(row).length > 1)
}

/** Reads a data table without its empty rows; `null` when no row is left. */
export function readTable(table: Element, page: Page): Table | null {
  const rows: TableRow[] = []
  for (const row of rowsOf(table)) {
    const isHead = row.parentElement?.localName === 'thead'
    const children = childElements(row)
      .filter(({ localName }) => localName === 'td' || localName === 'th')
      .map((cell) => readCell(cell, isHead, page))
    if (children.some((cell) => cell.children.length > 0)) rows.push({ type: 'tableRow', children })
  }
  const columns = Math.max(0, ...rows.map(({ children }) => children.length))
  if (columns === 0 || columns > 1000) return null
  return { type: 'table', align: Array.from({ length: columns }, () => null), children: rows }
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
    children: phrasingOf(cell, page),
  }
}

function span(cell: Element, name: 'colspan' | 'rowspan'): number {
  const value = Number.parseInt(attribute(cell, name), 10)
  return Number.isInteger(value) ? Math.min(100, Math.max(1, value)) : 1
}
