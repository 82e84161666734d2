import type { Child } from 'hono/jsx'
import { DeskTable } from '../frame/desk-table.tsx'

type PlotProps = {
  /** Unique on its page. */
  id: string
  title: string
  /** What it shows, in a sentence. */
  description: string
  /** The marks, in a drawing of 400 by 160. */
  drawing: Child
  legend?: readonly string[]
  /** The same in figures: the names of the columns, and rows. */
  columns: readonly string[]
  rows: readonly (readonly (string | number)[])[]
}

export const plotSize = { width: 400, height: 160, left: 36, bottom: 20, top: 8 } as const

const maxRows = 120

/** A drawing with its table behind it. */
export function Plot({ id, title, description, drawing, legend, columns, rows }: PlotProps) {
  return (
    <figure class="plot">
      <figcaption>{title}</figcaption>
      <svg
        viewBox={`0 0 ${plotSize.width} ${plotSize.height}`}
        role="img"
        aria-labelledby={`${id}-title ${id}-desc`}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{description}</desc>
        {drawing}
      </svg>
      {legend && <Legend names={legend} />}
      <details>
        <summary>{`Table: ${title}`}</summary>
        <DeskTable name={`Table: ${title}`} columns={columns}>
          {rows.slice(0, maxRows).map((row) => (
            <tr>
              {row.map((value) => (
                <td class={typeof value === 'number' ? 'number' : undefined}>{value}</td>
              ))}
            </tr>
          ))}
        </DeskTable>
      </details>
    </figure>
  )
}

function Legend({ names }: { names: readonly string[] }) {
  return (
    <ul class="legend">
      {names.map((name, index) => (
        <li>
          <svg viewBox="0 0 10 10" aria-hidden="true">
            <rect class={`p${index + 1}`} width="10" height="10" />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  )
}
