import type { StoredArticle } from '../../article/article.ts'
import type { Moment } from '../../article/day.ts'

/** When an article was published, or what is known instead, and when it was changed. */
type ArticleTimes = {
  published: Moment | null
  /** When it was first stored, only if its page does not tell when it was published. */
  firstSeen: Moment | null
  updated: Moment | null
}

/** Chooses the times to show. A change is shown if it is later than the publication. */
export function articleTimes(article: StoredArticle): ArticleTimes {
  const { publishedAt, firstSeenAt } = article
  const modifiedAt = changedAt(article)
  if (publishedAt) {
    const isChanged = modifiedAt !== null && isLater(modifiedAt, publishedAt)
    return { published: publishedAt, firstSeen: null, updated: isChanged ? modifiedAt : null }
  }
  return { published: null, firstSeen: firstSeenAt, updated: modifiedAt }
}

/** When the source last changed an article: as it states, or as was seen here if it changed the page without a word. */
export function changedAt(article: StoredArticle): Moment | null {
  const { publishedAt, modifiedAt, editedAt, updatedAt, firstSeenAt } = article
  const isEdited = editedAt > firstSeenAt && updatedAt > (publishedAt ?? firstSeenAt)
  return isEdited ? updatedAt : modifiedAt
}

const dayLength = 10
const minuteLength = 16 // characters, `2023-04-28T07:50`; the shortest time that is printed

function isLater(moment: Moment, other: Moment): boolean {
  const isDay = moment.length === dayLength || other.length === dayLength
  const length = isDay ? dayLength : minuteLength
  return moment.slice(0, length) > other.slice(0, length)
}
