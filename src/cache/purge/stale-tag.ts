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
  tagIn,
} from '../tags.ts'

/** What a write changed: an article, or lists alone (`null`), and the days whose lists hold it or held it. */
export type Change = {
  article: ArticleId | null
  days: readonly Day[]
  isRemoved?: boolean
  /** The primary tag of the only language of the site whose pages show the change; none for all languages. */
  lang?: string
}

/** A tag whose pages are no longer the current ones. */
export type StaleTag = {
  tag: string
  /** Whether it is on lists, which may be renewed a little later than articles. */
  isList: boolean
  /** Broader tags, which are on all of its pages and on others; empty if there are none. */
  broader: string[]
}

/** Lists the tags that a change makes stale. A removal is as urgent on lists as on the article itself. */
export function staleTags({ lang, ...change }: Change): StaleTag[] {
  const stale = staleEverywhere(change)
  if (lang === undefined) return stale
  return stale.map(({ tag, isList, broader }) => ({
    tag: tagIn(tag, lang),
    isList,
    broader: broader.map((one) => tagIn(one, lang)),
  }))
}

function staleEverywhere({ article, days, isRemoved = false }: Omit<Change, 'lang'>): StaleTag[] {
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

const dayOfArticles = /^articles:(\d{4}-\d{2})-\d{2}(?:@([a-z]+))?$/

function asStale(isList: boolean) {
  return (tag: string): StaleTag => {
    const [, month, lang] = dayOfArticles.exec(tag) ?? []
    if (month === undefined) return { tag, isList, broader: [] }
    const broader = articlesTag(month)
    return { tag, isList, broader: [lang === undefined ? broader : tagIn(broader, lang)] }
  }
}
