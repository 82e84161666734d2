import { sql, type SQL } from 'drizzle-orm'
import type { ArticleId } from '../../article/article-address.ts'
import { retryRead } from '../d1/retry.ts'
import { summariesOf } from '../summaries-of.ts'
import { readSummary, type ArticleSummary } from '../tables/article-summary.ts'
import type { ReadingLanguage } from '../tables/reading-language.ts'
import { scoredMostRead } from '../trends.ts'
import type { Attempts } from './attempts.ts'
import type { Directory } from './directory.ts'
import type { Place } from './places.ts'

type Scored = { score: number; summary: ArticleSummary }
type Named = { period: string; id: ArticleId; score: number }

/**
 * Reads what was read most in all databases together. `DB` names those of the others, as the cron last found them; only
 * the databases of those that are shown are asked.
 *
 * @param languages As of `mostRead`.
 * @param lang What the summaries are read in.
 */
export async function mergedMostRead(
  places: readonly Place[],
  { tryAll, fail }: Attempts,
  { look, present }: Directory,
  limit: number,
  languages: readonly string[],
  lang: ReadingLanguage,
): Promise<ArticleSummary[]> {
  const read = ({ db }: Place) => retryRead(() => scoredMostRead(db, limit, languages, lang))
  const [named, copied, first] = await Promise.all([
    look<Named>(trendsOf(languages, limit)),
    look<{ period: string }>(sql`select period from directory_periods where has_trends = 1`),
    tryAll([present], read),
  ])
  const known = new Set(copied?.rows.map(({ period }) => period))
  const further = places.filter((place) => place !== present && !known.has(place.name))
  const answers = [...first, ...(await tryAll(further, read))]
  if (!named && answers.length === 0) fail()
  const own = answers
    .flatMap(({ answer }) => answer)
    .map((row): Scored => ({ score: row.score, summary: readSummary(row) }))
  const others = (named?.rows ?? []).flatMap((one) => {
    const place = places.find(({ name }) => name === one.period)
    return place && place !== present ? [{ ...one, place }] : []
  })
  // An article that is being moved is in two databases.
  const ids = new Set(own.map(({ summary }) => summary.id))
  const best = [...own, ...others.filter(({ id }) => !ids.has(id))]
    .toSorted((one, other) => other.score - one.score)
    .slice(0, limit)
  const wanted = Map.groupBy(
    others.filter((one) => best.includes(one)),
    ({ place }) => place,
  )
  const cards = await tryAll([...wanted.keys()], (place) => {
    const ids = wanted.get(place)?.map(({ id }) => id) ?? []
    return retryRead(() => summariesOf(place.db, ids, lang))
  })
  const summaries = new Map(
    cards.flatMap(({ answer }) => answer).map((summary) => [summary.id, summary]),
  )
  // What was taken down since is in no database.
  return best.flatMap((one) => ('summary' in one ? one.summary : (summaries.get(one.id) ?? [])))
}

function trendsOf(languages: readonly string[], limit: number): SQL {
  const isWanted =
    languages.length === 0
      ? sql`true`
      : sql`lang in (select value from json_each(${JSON.stringify(languages)}))`
  return sql`select period, article_id as id, score from directory_trends
    where ${isWanted} order by score desc limit ${limit}`
}
