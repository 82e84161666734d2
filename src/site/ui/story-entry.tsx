import type { Child } from 'hono/jsx'
import type { Site } from '../model/site.ts'
import type { Story } from '../model/story.ts'
import { Picture } from './picture.tsx'
import { StoryFacts } from './story-facts.tsx'

type StoryEntryProps = {
  story: Story
  site: Site
  /** The layout of the entry: over the whole width, with its picture on top, or with a small one next to it. */
  look: 'lead' | 'card' | 'row'
  /** The level of its heading. */
  level?: 2 | 3
  /** Replace the title and the lede in lists that mark something in them. */
  title?: Child
  teaser?: Child
}

/** One article in a list. The picture adds nothing to the title, so it has no text of its own. */
export function StoryEntry({ story, site, look, level = 2, ...shown }: StoryEntryProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <article class={look} {...story.langAttributes}>
      {story.image && (
        <Picture
          image={{ ...story.image, alt: '' }}
          sizes={sizesOf[look]}
          isFirst={look === 'lead'}
        />
      )}
      <div>
        <Heading>
          <a href={story.path}>{shown.title ?? story.title}</a>
        </Heading>
        <Teaser story={story}>{shown.teaser}</Teaser>
        <StoryFacts story={story} site={site} />
      </div>
    </article>
  )
}

// By src/site/style/lists-style.ts.
const sizesOf = {
  lead: '(min-width: 74rem) 49rem, 100vw',
  card: '(min-width: 40rem) 16rem, 6rem',
  row: '6rem',
} as const

function Teaser({ story, children }: { story: Story; children?: Child }) {
  if (children !== undefined) return <p class="teaser">{children}</p>
  if (!story.lede) return null
  return (
    <p class="teaser" {...story.ledeLangAttributes}>
      {story.lede}
    </p>
  )
}
