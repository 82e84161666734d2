import type { Day } from '../../article/day.ts'
import { Axes } from './axes.tsx'
import { Plot, plotSize } from './plot.tsx'

type DayBarsProps = {
  id: string
  title: string
  /** What is counted: articles, characters. */
  unit: string
  /** In their order, without gaps. */
  days: readonly Day[]
  /** At most six; a number for each day. */
  series: readonly { readonly name: string; readonly values: readonly number[] }[]
}

/** Counts by days as stacked bars. */
export function DayBars({ id, title, unit, days, series }: DayBarsProps) {
  const totals = days.map((_day, at) =>
    series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0),
  )
  const most = Math.max(1, ...totals)
  const { width, height, left, bottom, top } = plotSize
  const step = (width - left) / Math.max(1, days.length)
  const scale = (height - bottom - top) / most
  const bars = days.flatMap((_day, at) => {
    let y = height - bottom
    return series.flatMap(({ values }, index) => {
      const size = (values[at] ?? 0) * scale
      if (size === 0) return []
      y -= size
      return [
        <rect
          class={`p${index + 1}`}
          x={round(left + at * step + step * 0.1)}
          y={round(y)}
          width={round(step * 0.8)}
          height={round(size)}
        />,
      ]
    })
  })
  const sum = totals.reduce((one, other) => one + other, 0)
  return (
    <Plot
      id={id}
      title={title}
      description={`${sum.toLocaleString('en')} ${unit} in ${days.length} days, at most ${most.toLocaleString('en')} on one.`}
      drawing={
        <>
          <Axes most={most.toLocaleString('en', { notation: 'compact' })} days={days} />
          {bars}
        </>
      }
      legend={series.map(({ name }) => name)}
      columns={['Day', ...series.map(({ name }) => name)]}
      rows={days
        .map((day, at) => [day, ...series.map(({ values }) => values[at] ?? 0)])
        .toReversed()}
    />
  )
}

function round(value: number): string {
  return value.toFixed(1)
}
