import { dayOf, type Day, type Moment } from './day.ts'

/** What tells how old an article is: when it came out, else only when it was changed, else nothing. */
export type DateBasis = 'published' | 'updated' | 'undated'

/** The times that a page tells of its article. */
export type StatedTimes = { publishedAt: Moment | null; modifiedAt: Moment | null }

/** Says what tells how old an article is. */
export function dateBasis({ publishedAt, modifiedAt }: StatedTimes): DateBasis {
  if (publishedAt !== null) return 'published'
  return modifiedAt !== null ? 'updated' : 'undated'
}

/**
 * The moment an article is filed under: of its publication; else of its change, which it is no younger than, but
 * never later than it was first seen; else when it was first seen. The column `filed_at` says the same.
 */
export function filedAt(article: StatedTimes & { firstSeenAt: Moment }): Moment {
  const { publishedAt, modifiedAt, firstSeenAt } = article
  if (publishedAt !== null) return publishedAt
  return modifiedAt !== null && modifiedAt < firstSeenAt ? modifiedAt : firstSeenAt
}

/** The day an article is filed under, which stands in its address; see `filedAt`. */
export function articleDay(article: StatedTimes & { firstSeenAt: Moment }): Day {
  return dayOf(filedAt(article))
}
