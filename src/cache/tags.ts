import type { ArticleId } from '../article/address.ts'
import type { Day } from '../article/day.ts'

// The tags that pages carry and that writes purge.

/** On every page that prints one article whole. */
export const articleTag = (id: ArticleId): string => `article:${id}`

/** On every page that names other articles beside its own; purged when an article is taken down. */
export const railsTag = 'rails'

/** On every list of a day's articles. */
export const dayTag = (day: Day): string => `day:${day}`

/** On every list that a new article may change. */
export const listTag = 'list'

/** On every sitemap of a month's articles, `2023-04`. */
export const monthTag = (month: string): string => `month:${month}`

/** All tags of what shows the articles of some days. */
export function filingTags(days: readonly Day[]): string[] {
  const months = new Set(days.map((day) => day.slice(0, 7)))
  return [...days.map(dayTag), ...[...months].map(monthTag)]
}
