import type { Child } from 'hono/jsx'
import type { Site } from '../model/site.ts'
import type { Story } from '../model/story.ts'
import { StoryFacts } from './story-facts.tsx'

type HeadlineListProps = {
  site: Site
  stories: readonly Story[]
  /** Whether the order is a ranking, which is shown as numbers. */
  isRanked?: boolean
}

type HeadlinesProps = HeadlineListProps & {
  title: string
  /** What follows the list. */
  children?: Child
}

/** A box of titles under a heading; nothing without stories. */
export function Headlines({ title, children, ...list }: HeadlinesProps) {
  if (list.stories.length === 0) return null
  return (
    <section class="box">
      <h2>{title}</h2>
      <HeadlineList {...list} />
      {children}
    </section>
  )
}

/** Titles with their sources and times. */
export function HeadlineList({ site, stories, isRanked = false }: HeadlineListProps) {
  const List = isRanked ? 'ol' : 'ul'
  return (
    <List class="headlines">
      {stories.map((story) => (
        <li>
          <div>
            <a href={story.path} {...story.langAttributes}>
              {story.title}
            </a>
            <StoryFacts story={story} site={site} />
          </div>
        </li>
      ))}
    </List>
  )
}
