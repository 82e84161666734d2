import type { Moment } from '../../article/day.ts'
import { listTime } from '../model/list-time.ts'
import type { Site } from '../model/site.ts'

type TimeProps = { moment: Moment; site: Site; isBrief?: boolean }

/** A point in time: ISO for machines, the site's language and zone for people. */
export function Time({ moment, site, isBrief = false }: TimeProps) {
  const text = isBrief ? listTime(moment, site) : site.formats.moment(moment)
  return <time datetime={moment}>{text}</time>
}
