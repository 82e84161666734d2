import type { ArticleId } from '../../article/article-address.ts'
import { retryRead } from '../d1/retry.ts'
import { railLength, type NeighbourElsewhere } from '../rail-columns.ts'
import type { ArticleWithRails } from '../read-article.ts'
import { summariesOf } from '../summaries-of.ts'
import type { ArticleSummary } from '../tables/article-summary.ts'
import type { ReadingLanguage } from '../tables/reading-language.ts'
import type { Attempts } from './attempts.ts'
import { placeOf, type Place } from './places.ts'

type Rails = Pick<ArticleWithRails, 'related' | 'sameStory'>

/**
 * Adds to the rails of an article those close to it that are in other databases. One call to each of these, if there
 * are any; they are read there, as what was taken down must not be shown.
 */
export async function withElsewhere(
  places: readonly Place[],
  { tryAll }: Attempts,
  { related, sameStory, elsewhere = [] }: Rails & Pick<ArticleWithRails, 'elsewhere'>,
  lang: ReadingLanguage,
): Promise<Rails> {
  const byPlace = Map.groupBy(elsewhere, ({ day }) => placeOf(places, day))
  const answers = await tryAll([...byPlace.keys()], ({ db, name }) => {
    const ids = elsewhere.flatMap(({ id, day }) => (placeOf(places, day).name === name ? id : []))
    return retryRead(() => summariesOf(db, ids, lang))
  })
  const known = new Map(answers.flatMap(({ answer }) => answer).map((one) => [one.id, one]))
  const added = (rail: ArticleSummary[], isSameStory: boolean, length: number) =>
    inserted(
      rail,
      elsewhere.filter((one) => one.isSameStory === isSameStory),
      known,
    ).slice(0, length)
  return {
    related: added(related, false, railLength.related),
    sameStory: added(sameStory, true, railLength.sameStory),
  }
}

function inserted(
  rail: readonly ArticleSummary[],
  elsewhere: readonly NeighbourElsewhere[],
  known: ReadonlyMap<ArticleId, ArticleSummary>,
): ArticleSummary[] {
  const all = [...rail]
  let before = 0
  for (const { id, place } of elsewhere) {
    const summary = known.get(id)
    if (summary) all.splice(place + before++, 0, summary)
  }
  return all
}
