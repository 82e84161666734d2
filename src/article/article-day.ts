import { dayOf, type Day, type Moment } from './day.ts'

/** The day an article is filed under: of its publication, or of its first storing when the page tells none. */
export function articleDay(article: { publishedAt: Moment | null; firstSeenAt: Moment }): Day {
  return dayOf(article.publishedAt ?? article.firstSeenAt)
}
