import type { FrontPage } from '../model/front-page.ts'
import { Document } from './document.tsx'
import { Headlines } from './headlines.tsx'
import { StoryEntry } from './story-entry.tsx'
import { StorySection } from './story-section.tsx'

/** The front page: the lead over the whole width, then the grid beside the headlines, then the sources. */
export function FrontPageView({ page }: { page: FrontPage }) {
  const { site, lead, grid, trends, latest, sections } = page
  const { phrases } = site
  const hasHeadlines = trends.length + latest.length > 0
  return (
    <Document site={site} title={null} path="/" description={site.tagline}>
      <div class="broad">
        {lead ? (
          <StoryEntry story={lead} site={site} look="lead" />
        ) : (
          <p class="empty">{phrases.noNewsYet}</p>
        )}
        <div class={hasHeadlines ? 'columns' : undefined}>
          <div class="cards">
            {grid.map((story) => (
              <StoryEntry story={story} site={site} look="card" />
            ))}
          </div>
          {hasHeadlines && (
            <div>
              <Headlines site={site} title={phrases.trends} stories={trends} isRanked />
              <Headlines site={site} title={phrases.latest} stories={latest}>
                <p class="more">
                  <a href="/latest">{phrases.moreStories}</a>
                </p>
              </Headlines>
            </div>
          )}
        </div>
        {sections.map(({ name, path, stories }) => (
          <StorySection
            site={site}
            title={
              <a href={path}>
                <bdi>{name}</bdi>
              </a>
            }
            stories={stories}
            look="row"
          />
        ))}
        <Days page={page} />
      </div>
    </Document>
  )
}

function Days({ page: { site, days } }: { page: FrontPage }) {
  const { phrases, formats } = site
  if (days.length === 0) return null
  return (
    <nav class="box" aria-labelledby="days">
      <h2 id="days">{phrases.days}</h2>
      <ul class="chips">
        {days.map((day) => (
          <li>
            <a href={`/news/${day}`}>{formats.period(day)}</a>
          </li>
        ))}
        <li>
          <a href="/news">{phrases.archive}</a>
        </li>
      </ul>
    </nav>
  )
}
