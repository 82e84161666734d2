import type { Moment } from '../../article/day.ts'
import type { Site } from '../model/site.ts'

/** A point in time: ISO for machines, the site's language and zone for people. */
export function Time({ moment, site }: { moment: Moment; site: Site }) {
  return <time datetime={moment}>{site.dates.moment(moment)}</time>
}
