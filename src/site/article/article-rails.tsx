import type { Site } from '../model/site.ts'
import type { Story } from '../model/story.ts'
import { AdjacentLinks } from '../ui/adjacent-links.tsx'
import { Headlines } from '../ui/headlines.tsx'
import { StorySection } from '../ui/story-section.tsx'
import type { ArticlePageModel } from './article-page-model.ts'
import type { StoryGroup } from './rails-model.ts'

const minCards = 3 // fewer would leave most of their row empty

/** What surrounds an article; a part without stories is left out. */
export function ArticleRails({ page: { site, rails } }: { page: ArticlePageModel }) {
  const { phrases } = site
  const { groups, sameStory, trends, headlines, latest } = rails
  if ([groups, sameStory, trends, headlines, latest].every(({ length }) => length === 0))
    return null
  return (
    <div class="broad">
      <div class="groups">
        {groups.map((group) => (
          <Group group={group} site={site} />
        ))}
      </div>
      <div class="boxes">
        <Headlines site={site} title={phrases.alsoReportedBy} stories={sameStory} />
        <Headlines site={site} title={phrases.trends} stories={trends} isRanked />
        <Headlines site={site} title={phrases.headlines} stories={headlines} />
        <Headlines site={site} title={phrases.latest} stories={latest} />
      </div>
    </div>
  )
}

function Group({ group: { title, path, stories }, site }: { group: StoryGroup; site: Site }) {
  return (
    <StorySection
      site={site}
      title={path ? <a href={path}>{title}</a> : title}
      stories={stories}
      look={stories.length < minCards ? 'row' : 'card'}
    />
  )
}

/** The articles before and after this one on its day. */
export function AdjacentArticleLinks({ page: { site, rails } }: { page: ArticlePageModel }) {
  const { phrases } = site
  const link = (story: Story | null) => story && { ...story, name: story.title }
  return (
    <AdjacentLinks
      previous={link(rails.previous)}
      next={link(rails.next)}
      labels={{ previous: phrases.earlierThatDay, next: phrases.laterThatDay }}
    />
  )
}
