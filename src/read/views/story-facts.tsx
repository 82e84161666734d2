import type { Site } from '../model/site.ts'
import type { Story } from '../model/story.ts'
import { Facts } from './facts.tsx'
import { Time } from './time.tsx'

/** Where an article of a list comes from, and when. */
export function StoryFacts({ story, site }: { story: Story; site: Site }) {
  return (
    <Facts
      facts={[
        <bdi>{story.sourceName}</bdi>,
        <span lang={site.language} dir={site.direction}>
          <Time moment={story.moment} site={site} isBrief />
        </span>,
      ]}
    />
  )
}
