import * as v from 'valibot'
import { parseArticleId, type ArticleId } from '../../article/article-address.ts'
import { parseDay, type Day } from '../../article/day.ts'

/** Which articles are to be cleaned again: those that have all that is given, so nothing means all. */
export const recleanSelectionSchema = v.strictObject({
  article: v.exactOptional(
    v.pipe(
      v.string(),
      v.description('The id of one article'),
      v.transform(parseArticleId),
      v.custom<ArticleId>((id) => id !== null, 'Not the id of an article'),
    ),
  ),
  source: v.exactOptional(
    v.pipe(v.string(), v.description('A source by its domain'), v.minLength(1), v.maxLength(253)),
  ),
  from: v.exactOptional(dayOf('The first day, in UTC: 2026-10-03')),
  to: v.exactOptional(dayOf('The last day, in UTC: 2026-10-03')),
  cleanerVersion: v.exactOptional(
    v.pipe(
      v.string(),
      v.description('The version of the cleaner that made them'),
      v.minLength(1),
      v.maxLength(40),
    ),
  ),
  confidenceBelow: v.exactOptional(
    v.pipe(
      v.number(),
      v.description('Those that the cleaner was less sure of'),
      v.minValue(0),
      v.maxValue(1),
    ),
  ),
})

function dayOf(description: string) {
  return v.pipe(
    v.string(),
    v.description(description),
    v.transform(parseDay),
    v.custom<Day>((day) => day !== null, 'Not a day, as 2026-10-03'),
  )
}
