import type { Moment } from '../../article/day.ts'
import type { Site } from '../model/site.ts'

type TimeProps = { moment: Moment; site: Site; isBrief?: boolean }

/** A point in time: ISO for machines, the site's language and zone for people. */
export function Time({ moment, site: { formats }, isBrief = false }: TimeProps) {
  return <time datetime={moment}>{isBrief ? formats.brief(moment) : formats.moment(moment)}</time>
}
