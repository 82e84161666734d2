import type { Day } from '../../article/day.ts'
import { plotSize } from './plot.tsx'

const { width, height, left, bottom, top } = plotSize

/** The lines at the edges of a plot by days, with what the highest mark says. */
export function Axes({ most, days }: { most: string; days: readonly Day[] }) {
  const floor = height - bottom
  return (
    <>
      <line class="axis" x1={left} y1={floor} x2={width} y2={floor} />
      <line class="axis" x1={left} y1={top} x2={width} y2={top} />
      <text class="end" x={left - 4} y={top + 4}>
        {most}
      </text>
      <text class="end" x={left - 4} y={floor}>
        0
      </text>
      <text x={left} y={height - 4}>
        {days[0]}
      </text>
      <text class="end" x={width} y={height - 4}>
        {days.at(-1)}
      </text>
    </>
  )
}
