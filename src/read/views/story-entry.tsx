import type { Site } from '../model/site.ts'
import type { Story } from '../model/story.ts'
import { Facts } from './facts.tsx'
import { Picture } from './picture.tsx'
import { Time } from './time.tsx'

type StoryEntryProps = {
  story: Story
  site: Site
  /** How the entry is laid out: over the whole width, or in a list with a small picture. */
  look: 'lead' | 'row'
}

/** One article in a list. The picture says nothing that the title does not, so it is silent. */
export function StoryEntry({ story, site, look }: StoryEntryProps) {
  return (
    <article class={look} {...story.passage}>
      {story.image && <Picture image={{ ...story.image, alt: '' }} isFirst={look === 'lead'} />}
      <div>
        <h2>
          <a href={story.path}>{story.title}</a>
        </h2>
        {story.lede && <p class="teaser">{story.lede}</p>}
        <Facts
          facts={[
            <bdi>{story.sourceName}</bdi>,
            <span lang={site.language} dir={site.direction}>
              <Time moment={story.moment} site={site} isBrief />
            </span>,
          ]}
        />
      </div>
    </article>
  )
}
