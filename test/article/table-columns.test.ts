import { describe, expect, it } from 'vitest'
import type { Table } from '../../src/article/body.ts'
import { bodyMarkdown } from '../../src/article/markdown.ts'
import { phrasingText, plainText } from '../../src/article/plain-text.ts'
import { tableColumns } from '../../src/article/table-columns.ts'

/** A table of cells like "Winter", "Winter:2" over two columns, and "Winter:1:2" over two rows. */
function tableOf(...rows: string[][]): Table {
  return {
    type: 'table',
    align: [null, 'right'],
    caption: [{ type: 'text', value: 'Crossings' }],
    children: rows.map((row) => ({
      type: 'tableRow',
      children: row.map((cell) => {
        const [value = '', colspan = 1, rowspan = 1] = cell.split(':')
        return {
          type: 'tableCell',
          header: false,
          colspan: Number(colspan),
          rowspan: Number(rowspan),
          children: [{ type: 'text', value }],
        }
      }),
    })),
  }
}

const columns = (table: Table) =>
  tableColumns(table).map((row) => row.map((cell) => (cell ? phrasingText(cell.children) : null)))

describe('tableColumns()', () => {
  it.each([
    [
      'a span over rows',
      [
        ['Winter:1:2', 'North', '6'],
        ['South', '5'],
      ],
      [
        ['Winter', 'North', '6'],
        [null, 'South', '5'],
      ],
    ],
    [
      'a span over columns',
      [
        ['Summer:2', '6'],
        ['a', 'b', 'c'],
      ],
      [
        ['Summer', null, '6'],
        ['a', 'b', 'c'],
      ],
    ],
    [
      'a span over both',
      [['Summer:2:2', '6'], ['5'], ['a', 'b', 'c']],
      [
        ['Summer', null, '6'],
        [null, null, '5'],
        ['a', 'b', 'c'],
      ],
    ],
    [
      'short rows',
      [['a'], ['b', 'c']],
      [
        ['a', null],
        ['b', 'c'],
      ],
    ],
    ['a span over the end', [['a:1:9', 'b']], [['a', 'b']]],
  ])('places each cell under its column, with %s', (_, rows, placed) => {
    expect(columns(tableOf(...rows))).toEqual(placed)
  })

  it('prints no more than a bounded number of cells', () => {
    const wide = tableOf(...Array.from({ length: 900 }, () => Array<string>(9).fill('a:100:100')))

    expect(columns(wide).every((row) => row.length === 9)).toBe(true)
  })
})

describe('a table with spans and a caption', () => {
  const table = tableOf(['Winter:1:2', 'North'], ['South'])
  const root = { type: 'root' as const, children: [table] }

  it('has as many cells in each row of Markdown', () => {
    expect(bodyMarkdown(root)).toBe(
      '*Crossings*\n\n| Winter | North |\n| ------ | ----: |\n|        | South |\n',
    )
  })

  it('has as many columns in each line of plain text', () => {
    expect(plainText(root)).toBe('Crossings\nWinter\tNorth\n\tSouth')
  })
})
