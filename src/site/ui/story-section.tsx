import type { Child } from 'hono/jsx'
import type { Site } from '../model/site.ts'
import type { Story } from '../model/story.ts'
import { StoryEntry } from './story-entry.tsx'

type StorySectionProps = {
  site: Site
  title: Child
  stories: readonly Story[]
  look: 'card' | 'row'
}

/** Stories with their pictures under a heading; nothing without stories. */
export function StorySection({ site, title, stories, look }: StorySectionProps) {
  if (stories.length === 0) return null
  return (
    <section class="box">
      <h2>{title}</h2>
      <div class={`${look}s`}>
        {stories.map((story) => (
          <StoryEntry story={story} site={site} look={look} level={3} />
        ))}
      </div>
    </section>
  )
}
