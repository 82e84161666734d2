import type { Table, TableCell } from './body.ts'

const maxCells = 50_000 // of a table with spans; a larger one is printed without them

/**
 * The rows of a table with each cell under its own column, for formats without spans: `null` where a cell of an earlier
 * column or row spans. All rows are equally long. Linear in the number of cells, which is bounded.
 */
export function tableColumns(table: Table): (TableCell | null)[][] {
  const rows: (TableCell | null)[][] = table.children.map(() => [])
  let count = 0
  for (const [index, { children }] of table.children.entries()) {
    let column = 0
    for (const cell of children) {
      while (rows[index]?.[column] !== undefined) column++
      for (const row of rows.slice(index, index + cell.rowspan))
        for (let at = column; at < column + cell.colspan; at++) {
          if (++count > maxCells) return table.children.map((plain) => plain.children)
          row[at] ??= null
        }
      const row = rows[index]
      if (row) row[column] = cell
      column += cell.colspan
    }
  }
  const width = Math.max(0, ...rows.map((row) => row.length))
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null))
}
