import type { Child } from 'hono/jsx'

type DeskTableProps = {
  /** What it is, for those who do not see it. */
  name: string
  columns: readonly string[]
  /** Its rows. */
  children: Child
}

/** A table with a row of column titles, which scrolls within itself where it is wider than the page. */
export function DeskTable({ name, columns, children }: DeskTableProps) {
  return (
    <div class="wide" tabindex={0} role="group" aria-label={name}>
      <table>
        <thead>
          <tr>
            {columns.map((title) => (
              <th scope="col">{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}
