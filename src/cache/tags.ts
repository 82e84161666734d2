import type { ArticleId } from '../article/article-address.ts'
import { parseDay, type Day } from '../article/day.ts'

// The tags that pages carry and that writes purge.

/** On every page that shows one whole article, in any form, and on the answers at its old addresses. */
export const articleTag = (id: ArticleId): string => `article:${id}`

/** On the same pages of all articles filed on a day, `2023-04-28`, or in a month, `2023-04`. */
export const articlesTag = (period: string): string => `articles:${period}`

/** On every page that names other articles next to its own; purged when an article is taken down. */
export const railsTag = 'rails'

/** On every list that a new article may change. */
export const listTag = 'list'

/** On every list of a day's articles. */
export const dayTag = (day: Day): string => `day:${day}`

/** On every list of a month's days or articles, `2023-04`. */
export const monthTag = (month: string): string => `month:${month}`

/** On every list of a month or of one of its days. */
export const listsTag = (month: string): string => `lists:${month}`

/** The month of a day, `2023-04`. */
export const monthOf = (day: Day): string => day.slice(0, 7)

/** A tag on the pages in one language of the site alone: `list@de`. Each page has all of its tags in both forms. */
export const tagIn = (tag: string, lang: string): string => `${tag}@${lang}`

/** All tags on the pages of one article. */
export function tagsOfArticle(id: ArticleId, day: Day): string[] {
  return [articleTag(id), articlesTag(day), articlesTag(monthOf(day))]
}

/** All tags on a list of a day. */
export function tagsOfDay(day: Day): string[] {
  return [dayTag(day), listsTag(monthOf(day))]
}

/** All tags on a list of a month. */
export function tagsOfMonth(month: string): string[] {
  return [monthTag(month), listsTag(month)]
}

/** All tags on a list of a year, a month or a day: `2023`, `2023-04`, `2023-04-28`. */
export function tagsOfPeriod(period: string): string[] {
  const day = parseDay(period)
  if (day) return tagsOfDay(day)
  return period.length === '2023-04'.length ? tagsOfMonth(period) : [listTag]
}
