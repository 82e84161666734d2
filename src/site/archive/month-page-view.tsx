import type { PeriodCount, AdjacentPeriods } from '../../store/archive.ts'
import { href } from '../address.ts'
import { archiveTrail } from '../model/breadcrumb-trail.ts'
import type { Site } from '../model/site.ts'
import type { Story } from '../model/story.ts'
import { sitePath } from '../site-languages.ts'
import { siteMap } from '../site-map.ts'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Layout } from '../ui/layout.tsx'
import { AdjacentPeriodLinks } from './adjacent-period-links.tsx'
import { calendar, type DayWithCount } from './calendar.ts'
import { PeriodHeadlines } from './period-headlines.tsx'

type MonthPageProps = {
  site: Site
  month: string
  days: readonly PeriodCount[]
  adjacent: AdjacentPeriods
  /** The newest articles of the month. */
  stories: readonly Story[]
}

/** A month of the archive as a calendar. */
export function MonthPageView({ site, month, days, adjacent, stories }: MonthPageProps) {
  const { phrases, formats } = site
  const title = phrases.newsOf(formats.period(month))
  return (
    <Layout
      site={site}
      title={title}
      path={sitePath(site, href(siteMap.period, { period: month }))}
    >
      <Breadcrumb site={site} trail={archiveTrail(month, site)} />
      <h1 class="title">{title}</h1>
      <table class="calendar" aria-label={formats.period(month)}>
        <thead>
          <tr>
            {formats.weekdays.map(({ name, brief }) => (
              <th scope="col" abbr={name}>
                {brief}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {calendar(month, days, formats.weekdays).map((week) => (
            <tr>
              {week.map((day) => (
                <td>{day && <DayOfMonth day={day} site={site} />}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <AdjacentPeriodLinks site={site} adjacent={adjacent} />
      <PeriodHeadlines site={site} stories={stories} />
    </Layout>
  )
}

function DayOfMonth({ day: { day, number, count }, site }: { day: DayWithCount; site: Site }) {
  const { phrases, formats } = site
  if (count === 0) return <span class="void">{formats.number(number)}</span>
  return (
    <a href={sitePath(site, href(siteMap.period, { period: day }))}>
      {formats.number(number)} <small aria-hidden="true">{formats.number(count)}</small>
      <span class="unseen">{phrases.articles(count, formats.number(count))}</span>
    </a>
  )
}
