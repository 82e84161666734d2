import type { ArticleId } from '../article/address.ts'
import type { Day } from '../article/day.ts'

// The tags that pages carry and that writes purge.

/** On every page that prints one article whole, in any form, and on what stands at its old addresses. */
export const articleTag = (id: ArticleId): string => `article:${id}`

/**
 * On the same pages, for all articles filed in a period, `2023-04-28` or `2023-04`. Purged in place of
 * `articleTag` when more articles wait than can be purged one by one.
 */
export const articlesTag = (period: string): string => `articles:${period}`

/** On every page that names other articles beside its own; purged when an article is taken down. */
export const railsTag = 'rails'

/** On every list of a day's articles. */
export const dayTag = (day: Day): string => `day:${day}`

/** On every list that a new article may change. */
export const listTag = 'list'

/** On every list of a month's days or articles, `2023-04`. */
export const monthTag = (month: string): string => `month:${month}`

/** The month of a day, `2023-04`. */
export const monthOf = (day: Day): string => day.slice(0, 7)

/** All tags of what lists the articles of some days. */
export function filingTags(days: readonly Day[]): string[] {
  const months = new Set(days.map(monthOf))
  return [...days.map(dayTag), ...[...months].map(monthTag)]
}
