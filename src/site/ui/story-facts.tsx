import type { Site } from '../model/site.ts'
import type { Story } from '../model/story.ts'
import { Facts } from './facts.tsx'
import { Time } from './time.tsx'

/** The source of an article in a list, the language that it is in or from, and its time. */
export function StoryFacts({ story, site }: { story: Story; site: Site }) {
  const ownWords = { lang: site.language, dir: site.direction }
  return (
    <Facts
      facts={[
        <bdi>{story.sourceName}</bdi>,
        story.languageMark && <span {...ownWords}>{story.languageMark}</span>,
        <span {...ownWords}>
          <StoryTime story={story} site={site} />
        </span>,
      ]}
    />
  )
}

function StoryTime({ story: { dating, moment }, site }: { story: Story; site: Site }) {
  if (moment === null) return site.phrases.undated
  const time = <Time moment={moment} site={site} isBrief />
  if (dating === 'published') return time
  return (
    <>
      {site.phrases.updated} {time}
    </>
  )
}
