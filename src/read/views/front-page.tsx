import type { FrontPage } from '../model/front-page.ts'
import { Document } from './document.tsx'
import { StoryEntry } from './story-entry.tsx'

/** The front page: the newest story over the whole width, the others below. */
export function FrontPageView({ page }: { page: FrontPage }) {
  const { site, lead, stories } = page
  return (
    <Document site={site} title={null} path="/" head={<FrontHead page={page} />}>
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

function FrontHead({ page: { site } }: { page: FrontPage }) {
  return (
    <>
      <meta name="description" content={site.tagline} />
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={site.name} />
      <meta property="og:title" content={site.name} />
      <meta property="og:description" content={site.tagline} />
      <meta property="og:url" content={`${site.url}/`} />
    </>
  )
}
