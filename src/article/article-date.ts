import { dayOf, type Day, type Moment } from './day.ts'

/** What an article's date is based on: its publication, else its last change, else nothing that the page states. */
export type DateBasis = 'published' | 'updated' | 'undated'

/** The times that a page states for its article. */
export type StatedTimes = { publishedAt: Moment | null; modifiedAt: Moment | null }

/** The time of the last change, where it is later than the publication; else `null`. */
export function laterChange({ publishedAt, modifiedAt }: StatedTimes): Moment | null {
  const isChange = modifiedAt !== null && (publishedAt === null || modifiedAt > publishedAt)
  return isChange ? modifiedAt : null
}

/** Determines what an article's date is based on. */
export function dateBasis({ publishedAt, modifiedAt }: StatedTimes): DateBasis {
  if (publishedAt !== null) return 'published'
  return modifiedAt !== null ? 'updated' : 'undated'
}

/**
 * The moment under which an article is filed. The column `filed_at` holds the same.
 *
 * | The page states           | Filed under                                     |
 * | ------------------------- | ----------------------------------------------- |
 * | its publication           | the publication                                 |
 * | only its last change      | the change or the first sight, the earlier one  |
 * | neither                   | the first sight                                 |
 */
export function filedAt(article: StatedTimes & { firstSeenAt: Moment }): Moment {
  const { publishedAt, modifiedAt, firstSeenAt } = article
  if (publishedAt !== null) return publishedAt
  return modifiedAt !== null && modifiedAt < firstSeenAt ? modifiedAt : firstSeenAt
}

/** The UTC day under which an article is filed, a part of its address; see `filedAt`. */
export function articleDay(article: StatedTimes & { firstSeenAt: Moment }): Day {
  return dayOf(filedAt(article))
}
