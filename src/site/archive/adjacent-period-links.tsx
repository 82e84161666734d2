import type { AdjacentPeriods } from '../../store/archive.ts'
import type { Site } from '../model/site.ts'
import { Neighbours } from '../ui/adjacent-links.tsx'
import { href } from '../address.ts'
import { siteMap } from '../site-map.ts'

/** The way to the year, month or day before and after, of those that hold articles. */
export function PeriodNeighbours({ site, beside }: { site: Site; beside: AdjacentPeriods }) {
  const { phrases, formats } = site
  const way = (period: string | null) =>
    period === null
      ? null
      : { path: href(siteMap.period, { period }), name: formats.period(period) }
  return (
    <Neighbours
      previous={way(beside.previous)}
      next={way(beside.next)}
      labels={{ previous: phrases.earlier, next: phrases.later }}
    />
  )
}
