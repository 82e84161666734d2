import type { Child } from 'hono/jsx'
import { Wide } from './wide.tsx'

type DeskTableProps = {
  /** What it is, for those who do not see it; unique on its page. */
  name: string
  columns: readonly TableColumn[]
  /** Its rows. */
  children: Child
}

/** The title of a column of a table; `number` for one of numbers, which end below each other. */
export type TableColumn = string | { readonly number: string }

/** A table with a row of column titles, which scrolls within itself where it is wider than the page. */
export function DeskTable({ name, columns, children }: DeskTableProps) {
  return (
    <Wide label={name}>
      <table>
        <thead>
          <tr>
            {columns.map((column) =>
              typeof column === 'string' ? (
                <th scope="col">{column}</th>
              ) : (
                <th scope="col" class="number">
                  {column.number}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </Wide>
  )
}
