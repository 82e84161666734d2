import type { AdjacentPeriods } from '../../store/archive.ts'
import { href } from '../address.ts'
import type { Site } from '../model/site.ts'
import { sitePath } from '../site-languages.ts'
import { siteMap } from '../site-map.ts'
import { AdjacentLinks } from '../ui/adjacent-links.tsx'

/** Links to the year, month or day before and after that has articles. */
export function AdjacentPeriodLinks({ site, adjacent }: { site: Site; adjacent: AdjacentPeriods }) {
  const { phrases, formats } = site
  const link = (period: string | null) =>
    period === null
      ? null
      : { path: sitePath(site, href(siteMap.period, { period })), name: formats.period(period) }
  return (
    <AdjacentLinks
      previous={link(adjacent.previous)}
      next={link(adjacent.next)}
      labels={{ previous: phrases.earlier, next: phrases.later }}
    />
  )
}
