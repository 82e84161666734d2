import { describe, expect, it } from 'vitest'
import { phrasingText } from '../../../src/article/plain-text.ts'
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

  const cellOf = (html: string) => {
    const [table] = blocksOf(
      `<table><tr><td>${html}</td><td>a</td></tr><tr><td>b</td><td>c</td></tr></table>`,
    )
    return table?.type === 'table'
      ? phrasingText(table.children[0]?.children[0]?.children ?? [])
      : null
  }

  it.each([
    ['paragraphs', '<p>One</p><p>two</p>', 'One\ntwo'],
    ['line breaks', 'One<br>two<br>', 'One\ntwo'],
    ['a list', '<ul><li>One</li><li>two</li></ul>', '• One\n• two'],
    ['a numbered list after words', 'So:<ol><li>One</li><li>two</li></ol>', 'So:\n1. One\n2. two'],
    ['a check mark', '<img src="/ok.png" alt="yes" width="16">', 'yes'],
    ['words next to an icon', 'One <img src="/ok.png" alt="yes" width="16">', 'One'],
  ])('tells apart the parts of a cell with %s', (_, html, text) => {
    expect(cellOf(html)).toBe(text)
  })

  it.each([
    ['<table><caption>Ships a day</caption>', '</table>'],
    ['<figure><table>', '</table><figcaption>Ships a day</figcaption></figure>'],
    ['<figure><figcaption>Ships a day</figcaption><table>', '</table></figure>'],
  ])('keeps the caption of %s', (before, after) => {
    const blocks = blocksOf(
      `${before}<tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr>${after}`,
    )

    expect(blocks).toMatchObject([{ type: 'table', caption: [{ value: 'Ships a day' }] }])
  })

  it('shows the pictures of its cells after the table, and those in rows and columns as figures', () => {
    const img = '<img src="/b.jpg" width="300" height="200" alt="The Bea">'
    const row = '<tr><td>Ada</td><td>4</td></tr>'
    const types = (html: string) => blocksOf(`<table>${html}</table>`).map(({ type }) => type)

    expect(types(`<tr><td>${img}</td><td>4</td></tr>${row}${row}`)).toEqual(['table', 'figure'])
    expect(types(`<tr><td>${img}</td><td>${img}</td></tr>${row}`).slice(0, 1)).toEqual(['figure'])
  })

  it('shortens spans over rows that it drops', () => {
    const [table] = blocksOf(
      '<table><tr><td rowspan="3">Ada</td><td>1</td></tr><tr><td></td></tr><tr><td>2</td></tr></table>',
    )

    expect(table).toMatchObject({ children: [{ children: [{ rowspan: 2 }, {}] }, {}] })
  })
})

describe('isCompareBox()', () => {
  const box = (cell: string) =>
    blocksOf(
      `<div><p>Choose three</p><table><tr><th></th><th>Vask 2</th><th>Gorm S</th></tr><tr><td></td><td>${cell}</td><td>${cell}</td></tr></table></div>`,
    )

  it('leaves out a table whose cells are links to choose from', () => {
    expect(box('<a href="/shop">Check price</a>')).toEqual([])
    expect(box('900 g')).toHaveLength(2)
  })
})
