import { describe, expect, it } from 'vitest'
import { blocksOf } from './blocks-of.ts'

describe('isDataTable()', () => {
  it.each([
    [
      'rows of cells',
      '<tr><th>Day</th><th>Ships</th></tr><tr><td>Monday</td><td>4</td></tr>',
      'table',
    ],
    ['6,000 rows', '<tr><td>Monday</td><td>4</td></tr>'.repeat(6000), 'table'],
    ['one cell', '<tr><td>The storm broke.</td></tr>', 'paragraph'],
    [
      'headings in its cells',
      '<tr><td><h2>News</h2></td><td>a</td></tr><tr><td>b</td><td>c</td></tr>',
      'heading',
    ],
  ])('tells a table with %s', (_, rows, type) => {
    expect(blocksOf(`<table>${rows}</table>`)[0]?.type).toBe(type)
  })
})

describe('readTable()', () => {
  it('keeps header cells and spans, clamped', () => {
    const [table] = blocksOf(
      '<table><thead><tr><td>Day</td><th colspan="9999">Ships</th></tr></thead><tr><td>Monday</td><td>4</td></tr></table>',
    )

    expect(table).toMatchObject({
      children: [
        {
          children: [
            { header: true, colspan: 1 },
            { header: true, colspan: 100 },
          ],
        },
        { children: [{ header: false }, { header: false }] },
      ],
    })
  })
})
