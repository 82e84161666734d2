import { instant, type Moment } from '../../article/day.ts'
import type { AbsentDays } from '../../store/article-store.ts'
import type { Site } from './site.ts'

/**
 * The site for a page that is renewed every few minutes.
 *
 * @param absent The days whose articles could not be read for it.
 */
export function siteNow(site: Site, now: Date, absent: readonly AbsentDays[] = []): Site {
  const today = site.formats.localDay(instant(now))
  return { ...site, asOf: { today, year: today.slice(0, 4), absent } }
}

/** The site for a page that may be kept for a day. */
export function siteThisYear(site: Site, now: Date, absent: readonly AbsentDays[] = []): Site {
  const year = site.formats.localDay(instant(now)).slice(0, 4)
  return { ...site, asOf: { today: null, year, absent } }
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
