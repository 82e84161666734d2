import type { ArticlePage } from '../model/article-page.ts'
import type { Story } from '../model/story.ts'
import { Headlines } from './headlines.tsx'
import { Neighbours } from './neighbours.tsx'
import { StorySection } from './story-section.tsx'

const minCards = 3 // fewer leave most of their line empty

/** What stands below an article, each part only when there is something in it. */
export function ArticleRails({ page: { site, rails } }: { page: ArticlePage }) {
  const { phrases } = site
  const { related, sameStory, trends, latest } = rails
  if ([related, sameStory, trends, latest].every(({ length }) => length === 0)) return null
  return (
    <div class="broad">
      <StorySection
        site={site}
        title={phrases.youMayLike}
        stories={related}
        look={related.length < minCards ? 'row' : 'card'}
      />
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
  const way = (story: Story | null) => story && { ...story, name: story.title }
  return (
    <Neighbours
      previous={way(rails.previous)}
      next={way(rails.next)}
      labels={{ previous: phrases.earlierThatDay, next: phrases.laterThatDay }}
    />
  )
}
