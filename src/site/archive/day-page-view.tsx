import type { Day } from '../../article/day.ts'
import type { AdjacentPeriods } from '../../store/archive.ts'
import { href } from '../address.ts'
import { archiveTrail } from '../model/breadcrumb-trail.ts'
import type { Site } from '../model/site.ts'
import { storyTitles } from '../model/story-titles.ts'
import type { Story } from '../model/story.ts'
import { sitePath } from '../site-languages.ts'
import { siteMap } from '../site-map.ts'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Facts } from '../ui/facts.tsx'
import { FeedLink } from '../ui/feed-link.tsx'
import { Layout } from '../ui/layout.tsx'
import { StoryEntry } from '../ui/story-entry.tsx'
import { AdjacentPeriodLinks } from './adjacent-period-links.tsx'

type DayPageProps = { site: Site; day: Day; stories: Story[]; adjacent: AdjacentPeriods }

/** All articles of a day. */
export function DayPageView({ site, day, stories, adjacent }: DayPageProps) {
  const title = site.phrases.newsOf(site.formats.period(day))
  const path = sitePath(site, href(siteMap.period, { period: day }))
  const feed = { title, folder: path }
  return (
    <Layout site={site} title={title} path={path} description={storyTitles(stories)} feed={feed}>
      <div class="broad">
        <Breadcrumb site={site} trail={archiveTrail(day, site)} />
        <h1 class="title">{title}</h1>
        <Facts
          facts={[<FeedLink site={site} place={feed} />, <DayForms site={site} day={day} />]}
        />
        <div class="rows">
          {stories.map((story) => (
            <StoryEntry story={story} site={site} look="row" />
          ))}
        </div>
        <AdjacentPeriodLinks site={site} adjacent={adjacent} />
      </div>
    </Layout>
  )
}

function DayForms({ site, day }: { site: Site; day: Day }) {
  const { edition } = site.phrases
  return (
    <>
      {edition.dayAs}{' '}
      <a href={sitePath(site, href(siteMap.printedDay, { day }))} rel="nofollow">
        {edition.print}
      </a>
      ,{' '}
      <a href={sitePath(site, href(siteMap.book, { day }))} rel="nofollow">
        EPUB
      </a>
      ,{' '}
      <a href={sitePath(site, href(siteMap.dayFile, { day }))} rel="nofollow">
        {edition.file}
      </a>
    </>
  )
}
