import { instant, type Moment } from '../../article/day.ts'
import type { Site } from './site.ts'

/** The site for a page that is renewed every few minutes. */
export function siteNow(site: Site, now: Date): Site {
  const today = site.formats.localDay(instant(now))
  return { ...site, asOf: { today, year: today.slice(0, 4) } }
}

/** The site for a page that may be kept for a day. */
export function siteThisYear(site: Site, now: Date): Site {
  const year = site.formats.localDay(instant(now)).slice(0, 4)
  return { ...site, asOf: { today: null, year } }
}

/** The time of an article in a list: the hour today, the day without the year this year, else the whole day. */
export function listTime(
  moment: Moment,
  { formats, asOf }: Pick<Site, 'formats' | 'asOf'>,
): string {
  const day = formats.localDay(moment)
  if (day !== moment && day === asOf?.today) return formats.clock(moment)
  return day.slice(0, 4) === asOf?.year ? formats.dayOfYear(moment) : formats.briefDay(moment)
}
