import type { FrontPage } from '../model/front-page.ts'
import { Document } from './document.tsx'
import { StoryEntry } from './story-entry.tsx'

/** The front page: the newest story over the whole width, the others below. */
export function FrontPageView({ page }: { page: FrontPage }) {
  const { site, lead, stories } = page
  return (
    <Document site={site} title={null} path="/" description={site.tagline}>
      <div class="broad">
        {lead ? (
          <StoryEntry story={lead} site={site} look="lead" />
        ) : (
          <p class="empty">{site.phrases.noNewsYet}</p>
        )}
        <div class="rows">
          {stories.map((story) => (
            <StoryEntry story={story} site={site} look="row" />
          ))}
        </div>
      </div>
    </Document>
  )
}
