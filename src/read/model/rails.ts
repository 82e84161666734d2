import type { ArticleSummary } from '../../store/article-summary.ts'
import type { ArticlePage } from '../../store/read-article.ts'
import type { Site } from './site.ts'
import { story, type Story } from './story.ts'

/** What stands around an article on its page. What is empty is not shown. */
export type Rails = {
  related: Story[]
  sameStory: Story[]
  trends: Story[]
  latest: Story[]
  /** The articles before and after it on its day. */
  previous: Story | null
  next: Story | null
}

/** Of an article that stands alone. */
export const noRails: Rails = {
  related: [],
  sameStory: [],
  trends: [],
  latest: [],
  previous: null,
  next: null,
}

/** Makes the rails of an article, which stands in none of them itself. */
export function rails(page: ArticlePage, site: Site): Rails {
  const stories = (summaries: readonly ArticleSummary[]) =>
    summaries.filter(({ id }) => id !== page.article.id).map((summary) => story(summary, site))
  return {
    related: stories(page.related),
    sameStory: stories(page.sameStory),
    trends: stories(page.trends),
    latest: stories(page.latest),
    previous: page.previous && story(page.previous, site),
    next: page.next && story(page.next, site),
  }
}
