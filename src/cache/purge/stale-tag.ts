import type { ArticleId } from '../../article/article-address.ts'
import type { Day } from '../../article/day.ts'
import {
  articlesTag,
  articleTag,
  dayTag,
  listsTag,
  listTag,
  monthOf,
  monthTag,
  railsTag,
} from '../tags.ts'

/** What a write changed: an article, or lists alone (`null`), and the days whose lists hold it or held it. */
export type Change = { article: ArticleId | null; days: readonly Day[]; isRemoved?: boolean }

/** A tag whose pages are no longer the current ones. */
export type StaleTag = {
  tag: string
  /** Whether it is on lists, which may be renewed a little later than articles. */
  isList: boolean
  /** Broader tags, which are on all of its pages and on others; empty if there are none. */
  broader: string[]
}

/** Lists the tags that a change makes stale. A removal is as urgent on lists as on the article itself. */
export function staleTags({ article, days, isRemoved = false }: Change): StaleTag[] {
  const isList = !isRemoved
  const months = [...new Set(days.map(monthOf))]
  return [
    ...(article
      ? [{ tag: articleTag(article), isList: false, broader: days.map(articlesTag) }]
      : []),
    ...(isRemoved ? [{ tag: railsTag, isList: false, broader: [] }] : []),
    ...days.map((day) => ({ tag: dayTag(day), isList, broader: [listsTag(monthOf(day))] })),
    ...months.map((month) => ({ tag: monthTag(month), isList, broader: [listsTag(month)] })),
    { tag: listTag, isList, broader: [] },
  ]
}

/**
 * Replaces each tag by its broader ones, if it has any: an article's by its day's, a day's by its month's. All stale
 * pages are covered; pages that did not change are renewed, too.
 */
export function broadened(stale: readonly StaleTag[]): StaleTag[] {
  const tags = new Map<string, StaleTag>()
  for (const one of stale) {
    const replacements = one.broader.length > 0 ? one.broader.map(asStale(one.isList)) : [one]
    for (const replacement of replacements) {
      const isList = replacement.isList && (tags.get(replacement.tag)?.isList ?? true)
      tags.set(replacement.tag, { ...replacement, isList })
    }
  }
  return [...tags.values()]
}

const dayOfArticles = /^articles:(\d{4}-\d{2})-\d{2}$/

function asStale(isList: boolean) {
  return (tag: string): StaleTag => {
    const month = dayOfArticles.exec(tag)?.[1]
    return { tag, isList, broader: month ? [articlesTag(month)] : [] }
  }
}
