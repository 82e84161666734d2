import type { StoredArticle } from '../../article/article.ts'
import type { Moment } from '../../article/day.ts'

/** When an article came out, or what is known of it instead, and when it was changed. */
export type ArticleTimes = {
  published: Moment | null
  /** When it was first stored: only for a page that does not tell when it came out. */
  firstSeen: Moment | null
  updated: Moment | null
}

/** Chooses the times that say something: a change is later than what stands before it. */
export function articleTimes({
  publishedAt,
  modifiedAt,
  firstSeenAt,
}: StoredArticle): ArticleTimes {
  if (publishedAt) {
    const isChanged = modifiedAt !== null && isLater(modifiedAt, publishedAt)
    return { published: publishedAt, firstSeen: null, updated: isChanged ? modifiedAt : null }
  }
  return { published: null, firstSeen: firstSeenAt, updated: modifiedAt }
}

const dayLength = 10
const minuteLength = 16 // characters, `2023-04-28T07:50`: nothing shorter is printed

function isLater(moment: Moment, other: Moment): boolean {
  const isDay = moment.length === dayLength || other.length === dayLength
  const length = isDay ? dayLength : minuteLength
  return moment.slice(0, length) > other.slice(0, length)
}
