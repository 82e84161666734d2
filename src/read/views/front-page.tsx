import { listIndexPath } from '../list-path.ts'
import type { FrontPage, Section } from '../model/front-page.ts'
import type { Site } from '../model/site.ts'
import { ChipList } from './chip-list.tsx'
import { Document } from './document.tsx'
import { Headlines, HeadlineList } from './headlines.tsx'
import { StoryEntry } from './story-entry.tsx'

/** The front page: the lead and the grid beside the headlines and the days, then a column for each section. */
export function FrontPageView({ page }: { page: FrontPage }) {
  const { site, lead, grid, sections } = page
  return (
    <Document site={site} title={null} path="/">
      <div class="broad">
        {lead || grid.length > 0 ? (
          <div class="columns">
            <div>
              {lead && <StoryEntry story={lead} site={site} look="lead" />}
              <div class="cards">
                {grid.map((story) => (
                  <StoryEntry story={story} site={site} look="card" />
                ))}
              </div>
            </div>
            <Rail page={page} />
          </div>
        ) : (
          <p class="empty">{site.phrases.noNewsYet}</p>
        )}
        {sections.length > 0 && (
          <div class="sections">
            {sections.map((section) => (
              <SectionColumn section={section} site={site} />
            ))}
          </div>
        )}
      </div>
    </Document>
  )
}

function Rail({ page: { site, trends, headlines, latest, days, topics } }: { page: FrontPage }) {
  const { phrases, formats } = site
  const dayLinks = days.map((day) => ({ name: formats.period(day), path: `/news/${day}` }))
  return (
    <div>
      <Headlines site={site} title={phrases.trends} stories={trends} isRanked />
      <Headlines site={site} title={phrases.headlines} stories={headlines} />
      <Headlines site={site} title={phrases.latest} stories={latest}>
        <p class="more">
          <a href="/latest">{phrases.moreStories}</a>
        </p>
      </Headlines>
      <ChipList
        title={phrases.days}
        links={[...dayLinks, { name: phrases.archive, path: '/news' }]}
      />
      {topics.length > 0 && (
        <ChipList
          title={phrases.listKinds.topic}
          path={listIndexPath('topic')}
          links={topics}
          isForeign
        />
      )}
    </div>
  )
}

// The newest with its picture, the others as headlines.
function SectionColumn({
  section: { name, path, stories },
  site,
}: {
  section: Section
  site: Site
}) {
  const [first, ...others] = stories
  return (
    <section class="box">
      <h2>
        <a href={path}>
          <bdi>{name}</bdi>
        </a>
      </h2>
      {first && <StoryEntry story={first} site={site} look="card" level={3} />}
      <HeadlineList stories={others} site={site} />
    </section>
  )
}
