import type { ArticleId } from '../../article/address.ts'
import type { ArticleSummary } from '../../store/article-summary.ts'
import type { Site } from './site.ts'
import { story, type Story } from './story.ts'

type Around<Entry> = {
  related: Entry[]
  sameStory: Entry[]
  trends: Entry[]
  latest: Entry[]
  /** The articles before and after it on its day. */
  previous: Entry | null
  next: Entry | null
}

/** What stands around an article on its page. What is empty is not shown. */
export type Rails = Around<Story>

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
export function rails(
  page: Around<ArticleSummary> & { article: { id: ArticleId } },
  site: Site,
): Rails {
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
