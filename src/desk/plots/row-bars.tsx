import { Plot, plotSize } from './plot.tsx'

type RowBarsProps = {
  id: string
  title: string
  /** What a row and its number are called. */
  columns: readonly [name: string, number: string]
  /** The largest first. */
  rows: readonly (readonly [name: string, value: number])[]
}

const shown = 8
const labelWidth = 150
const maxLabel = 24 // characters

/** Counts by names as bars, one below the other. */
export function RowBars({ id, title, columns, rows }: RowBarsProps) {
  const most = Math.max(1, ...rows.map(([, value]) => value))
  const height = (plotSize.height - 4) / shown
  const scale = (plotSize.width - labelWidth - 50) / most
  const [first] = rows
  return (
    <Plot
      id={id}
      title={title}
      description={first ? `Most are ${first[0]}, ${first[1]}.` : 'There are none.'}
      drawing={
        first ? (
          rows.slice(0, shown).map(([name, value], at) => (
            <>
              <text class="end" x={labelWidth - 6} y={(at * height + 13).toFixed(1)}>
                {name.length > maxLabel ? `${name.slice(0, maxLabel - 1)}…` : name}
              </text>
              <rect
                class="p1"
                x={labelWidth}
                y={(at * height + 3).toFixed(1)}
                width={Math.max(1, value * scale).toFixed(1)}
                height={(height - 5).toFixed(1)}
              />
              <text
                x={(labelWidth + value * scale + 5).toFixed(1)}
                y={(at * height + 13).toFixed(1)}
              >
                {value.toLocaleString('en')}
              </text>
            </>
          ))
        ) : (
          <text x={plotSize.left} y={plotSize.height / 2}>
            None
          </text>
        )
      }
      columns={columns}
      rows={rows}
    />
  )
}
