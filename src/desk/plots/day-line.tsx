import type { Day } from '../../article/day.ts'
import { Axes } from './axes.tsx'
import { Plot, plotSize } from './plot.tsx'

type DayLineProps = {
  id: string
  title: string
  days: readonly Day[]
  /** A share from 0 to 1 for each day; `null` for a day without any. */
  values: readonly (number | null)[]
  /** What a value is called. */
  name: string
  /** Further columns of the table, by days. */
  more?: readonly { readonly name: string; readonly values: readonly (string | number)[] }[]
}

/** A share by days as a line, which has gaps where nothing is known. */
export function DayLine({ id, title, days, values, name, more = [] }: DayLineProps) {
  const { width, height, left, bottom, top } = plotSize
  const step = (width - left) / Math.max(1, days.length)
  const points = values.flatMap((value, at) =>
    value === null
      ? []
      : [{ x: left + (at + 0.5) * step, y: top + (1 - value) * (height - bottom - top) }],
  )
  const known = values.filter((value) => value !== null)
  const line = points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')
  return (
    <Plot
      id={id}
      title={title}
      description={
        known.length === 0
          ? 'Nothing is known yet.'
          : `From ${Math.min(...known).toFixed(2)} to ${Math.max(...known).toFixed(2)}, last ${known.at(-1)?.toFixed(2)}.`
      }
      drawing={
        <>
          <Axes most="1" days={days} />
          <polyline class="line" points={line} />
          {points.map(({ x, y }) => (
            <circle class="dot" cx={x.toFixed(1)} cy={y.toFixed(1)} r="2.5" />
          ))}
        </>
      }
      columns={['Day', name, ...more.map((column) => column.name)]}
      rows={days
        .map((day, at) => [
          day,
          values[at]?.toFixed(2) ?? 'none',
          ...more.map((column) => column.values[at] ?? ''),
        ])
        .toReversed()}
    />
  )
}
