import type { Table, TableCell, TableRow } from '../../article/body.ts'
import type { BodyModel } from './body-model.ts'
import { PhrasingRun } from './phrasing.tsx'

type Align = Table['align'][number]

/** A data table in a box that scrolls by itself, also by keyboard, when the table is wider than the page. */
export function TableBlock({ table, model }: { table: Table; model: BodyModel }) {
  const firstData = table.children.findIndex(
    ({ children }) => !children.every((cell) => cell.header),
  )
  const headRows = firstData === -1 ? table.children : table.children.slice(0, firstData)
  const dataRows = table.children.slice(headRows.length)
  return (
    <div class="wide" role="group" aria-label={model.phrases.table} tabindex={0}>
      <table {...model.langAttributesOf.get(table)}>
        {table.caption && (
          <caption>
            <PhrasingRun nodes={table.caption} model={model} />
          </caption>
        )}
        {headRows.length > 0 && (
          <thead>
            {headRows.map((row) => (
              <Row row={row} scope="col" align={table.align} model={model} />
            ))}
          </thead>
        )}
        {dataRows.length > 0 && (
          <tbody>
            {dataRows.map((row) => (
              <Row row={row} scope="row" align={table.align} model={model} />
            ))}
          </tbody>
        )}
      </table>
    </div>
  )
}

type RowProps = { row: TableRow; scope: 'col' | 'row'; align: readonly Align[]; model: BodyModel }

function Row({ row, scope, align, model }: RowProps) {
  return (
    <tr>
      {row.children.map((cell, index) => (
        <Cell cell={cell} scope={scope} align={align[index] ?? null} model={model} />
      ))}
    </tr>
  )
}

type CellProps = { cell: TableCell; scope: 'col' | 'row'; align: Align; model: BodyModel }

function Cell({ cell, scope, align, model }: CellProps) {
  const shape = {
    colspan: cell.colspan > 1 ? cell.colspan : undefined,
    rowspan: cell.rowspan > 1 ? cell.rowspan : undefined,
    class: align ?? undefined,
  }
  const run = <PhrasingRun nodes={cell.children} model={model} />
  // An empty corner is the header of nothing.
  const isHeader = cell.header && cell.children.length > 0
  return isHeader ? (
    <th scope={scope} {...shape}>
      {run}
    </th>
  ) : (
    <td {...shape}>{run}</td>
  )
}
