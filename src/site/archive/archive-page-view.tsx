import type { PeriodCount, AdjacentPeriods } from '../../store/archive.ts'
import { href } from '../address.ts'
import { archiveTrail } from '../model/breadcrumb-trail.ts'
import type { Site } from '../model/site.ts'
import type { Story } from '../model/story.ts'
import type { SuggestionsModel } from '../model/suggestions-model.ts'
import { sitePath } from '../site-languages.ts'
import { siteMap } from '../site-map.ts'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Layout } from '../ui/layout.tsx'
import { SuggestionBoxes } from '../ui/suggestion-boxes.tsx'
import { AdjacentPeriodLinks } from './adjacent-period-links.tsx'
import { PeriodHeadlines } from './period-headlines.tsx'

type ArchivePageProps = {
  site: Site
  /** A year, `2023`; `null` for the whole archive. */
  period: string | null
  /** Its parts: years or months. */
  parts: readonly PeriodCount[]
  adjacent: AdjacentPeriods
  /** The newest articles of the period. */
  stories: readonly Story[]
  /** On the page of the whole archive. */
  suggestions?: SuggestionsModel | null
}

/** The archive, or a year of it, as a list of its parts with the number of articles in each. */
export function ArchivePageView({
  site,
  period,
  parts,
  adjacent,
  stories,
  suggestions,
}: ArchivePageProps) {
  const { phrases, formats } = site
  const title = period === null ? phrases.archive : phrases.newsOf(formats.period(period))
  return (
    <Layout
      site={site}
      title={title}
      path={sitePath(
        site,
        period === null ? siteMap.archive.path : href(siteMap.period, { period }),
      )}
    >
      {period !== null && <Breadcrumb site={site} trail={archiveTrail(period, site)} />}
      <h1 class="title">{title}</h1>
      {parts.length === 0 && <p class="empty">{phrases.noNewsYet}</p>}
      <ul class="periods">
        {parts.map(({ period: part, count }) => (
          <li>
            <a href={sitePath(site, href(siteMap.period, { period: part }))}>
              {formats.period(part)}
            </a>
            <span>{phrases.articles(count, formats.number(count))}</span>
          </li>
        ))}
      </ul>
      <AdjacentPeriodLinks site={site} adjacent={adjacent} />
      <PeriodHeadlines site={site} stories={stories} />
      {suggestions && <SuggestionBoxes site={site} suggestions={suggestions} />}
    </Layout>
  )
}
