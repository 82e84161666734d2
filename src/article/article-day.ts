import { filedAt, type ToldTimes } from './article-date.ts'
import { dayOf, type Day, type Moment } from './day.ts'

/** The day an article is filed under, which stands in its address; see `filedAt`. */
export function articleDay(article: ToldTimes & { firstSeenAt: Moment }): Day {
  return dayOf(filedAt(article))
}
