import type { Child } from 'hono/jsx'
import type { Site } from '../model/site.ts'
import type { Story } from '../model/story.ts'
import { StoryFacts } from './story-facts.tsx'

type HeadlinesProps = {
  site: Site
  title: string
  stories: readonly Story[]
  /** Whether the first comes before the second for a reason, and is numbered so. */
  isRanked?: boolean
  /** What follows the list. */
  children?: Child
}

/** A box of titles under a heading; nothing at all when there are none. */
export function Headlines({ site, title, stories, isRanked = false, children }: HeadlinesProps) {
  if (stories.length === 0) return null
  const List = isRanked ? 'ol' : 'ul'
  return (
    <section class="box">
      <h2>{title}</h2>
      <List class="headlines">
        {stories.map((story) => (
          <li>
            <div {...story.passage}>
              <a href={story.path}>{story.title}</a>
              <StoryFacts story={story} site={site} />
            </div>
          </li>
        ))}
      </List>
      {children}
    </section>
  )
}
