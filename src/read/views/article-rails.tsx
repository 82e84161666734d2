import type { ArticlePage } from '../model/article-page.ts'
import { Headlines } from './headlines.tsx'
import { StorySection } from './story-section.tsx'

/** What stands below an article, each part only when there is something in it. */
export function ArticleRails({ page: { site, rails } }: { page: ArticlePage }) {
  const { phrases } = site
  const { related, sameStory, trends, latest } = rails
  if ([related, sameStory, trends, latest].every(({ length }) => length === 0)) return null
  return (
    <div class="broad">
      <StorySection site={site} title={phrases.youMayLike} stories={related} look="card" />
      <div class="boxes">
        <Headlines site={site} title={phrases.alsoReportedBy} stories={sameStory} />
        <Headlines site={site} title={phrases.trends} stories={trends} isRanked />
        <Headlines site={site} title={phrases.latest} stories={latest} />
      </div>
    </div>
  )
}

/** The articles before and after this one on its day. */
export function DayNeighbours({ page: { site, rails } }: { page: ArticlePage }) {
  const { phrases } = site
  const neighbours = [
    { story: rails.previous, label: phrases.earlierThatDay, rel: 'prev' },
    { story: rails.next, label: phrases.laterThatDay, rel: 'next' },
  ]
  if (!rails.previous && !rails.next) return null
  return (
    <nav class="neighbours" aria-label={`${phrases.earlierThatDay}, ${phrases.laterThatDay}`}>
      {neighbours.map(
        ({ story, label, rel }) =>
          story && (
            <a href={story.path} rel={rel} class={rel}>
              <small>{label}</small>
              <span {...story.passage}>{story.title}</span>
            </a>
          ),
      )}
    </nav>
  )
}
