import { describe, expect, it } from 'vitest'
import type { Table, TableCell } from '../../../src/article/body.ts'
import { bodyModel } from '../../../src/site/body/body-model.ts'
import { TableBlock } from '../../../src/site/body/table-block.tsx'
import { siteModel } from '../../../src/site/model/site.ts'
import { rendered } from '../rendered.ts'
import { root, siteConfig, text } from '../specimen.ts'

const cell = (value: string, values: Partial<TableCell> = {}): TableCell => ({
  type: 'tableCell',
  header: false,
  colspan: 1,
  rowspan: 1,
  children: value ? [text(value)] : [],
  ...values,
})

function printed(
  rows: TableCell[][],
  align: Table['align'] = [],
  caption?: Table['caption'],
): Promise<string> {
  const table: Table = {
    type: 'table',
    align,
    ...(caption && { caption }),
    children: rows.map((children) => ({ type: 'tableRow', children })),
  }
  const page = bodyModel(root(table), 'en', siteModel(siteConfig))
  return rendered(<TableBlock table={table} model={page} />)
}

describe('TableBlock()', () => {
  it('scrolls in a frame that the keyboard reaches', async () => {
    expect(await printed([[cell('a')]])).toBe(
      '<div class="wide" role="group" aria-label="Table" tabindex="0">' +
        '<table><tbody><tr><td>a</td></tr></tbody></table></div>',
    )
  })

  it('begins with its caption', async () => {
    expect(await printed([[cell('a')]], [], [text('Boats')])).toContain(
      '<table><caption>Boats</caption><tbody>',
    )
  })

  it('heads columns in the first rows and rows in the others', async () => {
    const html = await printed([
      [cell('Boat', { header: true }), cell('Price', { header: true })],
      [cell('Ferry', { header: true }), cell('4.50')],
    ])

    expect(html).toContain(
      '<thead><tr><th scope="col">Boat</th><th scope="col">Price</th></tr></thead>',
    )
    expect(html).toContain('<tbody><tr><th scope="row">Ferry</th><td>4.50</td></tr></tbody>')
  })

  it('does not let an empty corner be a header', async () => {
    const html = await printed([[cell('', { header: true }), cell('Price', { header: true })]])

    expect(html).toContain('<tr><td></td><th scope="col">Price</th></tr>')
  })

  it('keeps spans and alignment', async () => {
    const html = await printed(
      [[cell('a', { colspan: 2 }), cell('b', { rowspan: 3 })]],
      [null, 'right'],
    )

    expect(html).toContain('<td colspan="2">a</td><td rowspan="3" class="right">b</td>')
  })
})
