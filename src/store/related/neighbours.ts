import { sql, type SQL } from 'drizzle-orm'
import type { ArticleId } from '../../article/article-address.ts'
import { dateBasis } from '../../article/article-date.ts'
import type { Moment } from '../../article/day.ts'
import { fingerprintBands } from '../../text/fingerprint.ts'
import { allWords, clauseOf, leftToIndex } from '../search/search-query.ts'
import { fingerprintFact } from '../search/search-words.ts'
import { firstNumberAt, numbersOf } from '../search/text-number.ts'
import { parseJson } from '../tables/parse-json.ts'
import { bands, positionsBetween, undatedBetween, type PositionRange } from '../tables/position.ts'
import type { WeightedWord } from '../tables/schema.ts'
import { readKeywords } from './read-keywords.ts'
import {
  similarity,
  type ArticleFeatures,
  type Similarity,
  type TextFeatures,
} from './similarity.ts'

/** An article that is close to another. */
export type Neighbour = Similarity & { id: ArticleId }

/** How many neighbours of each kind an article is given at most. Later ones, which find it, come on top. */
const maxFound = { related: 6, sameStory: 4 }

const maxWords = 24 // of the article and its translations, the heaviest
const nearest = 16 // articles with a word, before and after the article each
const maxCompared = 32
const bandWeight = 60 // a shared band of the fingerprint outweighs any words
const windowDays = 400 // to both sides of the article's own day

/** What is read of an article to compare it. */
export type FeaturesRow = {
  id: ArticleId
  lang: string
  /** As decimal text. */
  position: string
  filed_at: Moment
  published_at: Moment | null
  modified_at: Moment | null
  keywords: string
  fingerprint: string
  translations: string
}

/** The columns of a `FeaturesRow`, of the table `articles`. */
export const featuresColumns =
  sql.raw(`articles.id, articles.lang, cast(articles.position as text) as position, articles.filed_at,
  articles.published_at, articles.modified_at, articles.telling_words as keywords, articles.fingerprint, (
    select json_group_array(json_array(lang, keywords, fingerprint)) from translations
    where article_id = articles.id) as translations`)

/** Reads the features of an article as it was stored. */
export function featuresOf(row: FeaturesRow): ArticleFeatures {
  const translations = parseJson(row.translations) as [string, string, string][]
  const stated = { publishedAt: row.published_at, modifiedAt: row.modified_at }
  return {
    lang: row.lang,
    keywords: readKeywords(row.keywords),
    fingerprint: row.fingerprint,
    filedAt: row.filed_at,
    isDated: dateBasis(stated) !== 'undated',
    translations: translations.map(([lang, keywords, fingerprint]) => ({
      lang,
      keywords: readKeywords(keywords),
      fingerprint,
    })),
  }
}

/**
 * Writes a SELECT of the articles that may be close to one; its rows are `FeaturesRow`s. Those that share its heaviest
 * words, or a band of its fingerprint, are candidates. For each word, the articles nearest in time are looked at; those
 * of one day in the order in which they were indexed.
 *
 * It reads at most 64 entries of the index a word and 32 articles with their translations, however many are stored.
 * While the former index has articles, it reads as many of that.
 *
 * @param elsewhere The position of the article, if it is looked for in a database that it is not in.
 * @returns `null` if the article has no words to look for.
 */
export function candidates(
  id: ArticleId,
  features: ArticleFeatures,
  elsewhere?: string,
): SQL | null {
  const clues = cluesOf(features)
  if (clues.length === 0) return null
  const [dated, undated] = windowsAround(features)
  // The time of the article in the other band.
  const depth = sql.raw(String(BigInt(dated.from) - BigInt(undated.from)))
  const there = features.isDated
    ? { dated: sql`own`, undated: sql`(own - ${depth})` }
    : { dated: sql`(own + ${depth})`, undated: sql`own` }
  const numberAt = (position: string) =>
    sql`coalesce((select number from text_numbers where position = ${sql.raw(position)}), ${firstNumberAt(sql.raw(position))})`
  const looks = looksAt(dated, undated)
  return sql`
    with own as materialized (
      select ${there.dated} as dated_position, ${there.undated} as undated_position
      from (select ${elsewhere === undefined ? sql`position as own from articles where id = ${id}` : sql`cast(${elsewhere} as integer) as own`})
    ), places as materialized (
      select *, ${numberAt('dated_position')} as dated_number, ${numberAt('undated_position')} as undated_number from own
    ), clues as materialized (
      select value ->> 0 as expression, value ->> 1 as weight from json_each(${JSON.stringify(clues)})
    ), found as materialized (
      select weight, ${sql.join(looks.map(around), sql`, `)} from clues cross join places
    ), hits as (
      ${sql.join(looks.map(hits), sql` union all `)}
    ), best as (
      select is_former, place from hits group by is_former, place
      order by sum(weight) desc, is_former, place desc limit ${maxCompared + 1}
    )
    select ${featuresColumns} from articles where id <> ${id} and position in (
      select iif(is_former, place, (select position from text_numbers where number = place)) from best)`
}

/** A look around a place in a range of an index, and the condition on which it is worth it. */
type Look = { index: 'texts' | 'search'; place: SQL; range: PositionRange; isAsked: SQL }

// The former index is asked while it has articles.
function looksAt(dated: PositionRange, undated: PositionRange): Look[] {
  const isMoving = sql`exists (select 1 from search)`
  const hasUndated = sql`exists (select 1 from articles where position < ${sql.raw(bands.undated.to)})`
  const both = sql`(${isMoving} and ${hasUndated})`
  const look = (index: Look['index'], place: string, range: PositionRange, isAsked: SQL): Look => {
    return { index, place: sql.raw(place), range, isAsked }
  }
  return [
    look('texts', 'dated_number', numbersOf(dated), sql`true`),
    look('texts', 'undated_number', numbersOf(undated), hasUndated),
    look('search', 'dated_position', dated, isMoving),
    look('search', 'undated_position', undated, both),
  ]
}

// The rows of an index in a range that are nearest to a place, as JSON. Most articles are stored when they are the
// newest, and asking the index for what is not there costs as much as for what is.
function around({ index, place, range: { from, to }, isAsked }: Look): SQL {
  const name = sql.raw(index)
  const at = sql`places.${place}`
  const match = sql`select rowid as place from ${name} where ${name} match clues.expression`
  const before = sql`select * from (${match} and rowid >= cast(${from} as integer) and rowid <= ${at}
    order by rowid desc limit ${nearest})`
  const after = sql`select * from (${match} and rowid > ${at} and rowid < cast(${to} as integer)
    order by rowid limit ${nearest})`
  const all = sql.raw(
    index === 'texts'
      ? '(select number as place from text_numbers)'
      : '(select position as place from articles)',
  )
  const isLater = sql`exists (select 1 from ${all} where place > ${at} and place < cast(${to} as integer))`
  const list = (places: SQL) => sql`(select json_group_array(place) from (${places}))`
  return sql`case when not ${isAsked} then '[]' when ${isLater}
    then ${list(sql`${before} union all ${after}`)} else ${list(before)} end as ${place}`
}

function hits({ index, place }: Look): SQL {
  const isFormer = sql.raw(index === 'search' ? '1' : '0')
  return sql`select ${isFormer} as is_former, hit.value as place, weight
    from found cross join json_each(found.${place}) hit`
}

/** Compares an article with its candidates. Returns the closest of each kind, the best first. */
export function closestOf(features: ArticleFeatures, rows: readonly FeaturesRow[]): Neighbour[] {
  const found = rows.flatMap((row): Neighbour[] => {
    const close = similarity(features, featuresOf(row))
    // Rounded, as the last digits depend on which of two articles found the other.
    return close ? [{ ...close, id: row.id, score: Math.round(close.score * 1e6) / 1e6 }] : []
  })
  const best = found.sort((a, b) => b.score - a.score || (a.id < b.id ? 1 : -1))
  return [
    ...best.filter((one) => one.isSameStory).slice(0, maxFound.sameStory),
    ...best.filter((one) => !one.isSameStory).slice(0, maxFound.related),
  ]
}

// What to look for in the index, in the language of FTS5, and what it weighs.
function cluesOf(features: ArticleFeatures): [expression: string, weight: number][] {
  const { fingerprint, translations } = features
  const words = wordsOfAll(features).flatMap(([term, weight]): [string, number][] => {
    const clause = clauseOf(term)
    if (!clause) return []
    return [
      [
        allWords('title lede body', clause.terms.join(' '), clause.isPrefix ? leftToIndex : null),
        weight,
      ],
    ]
  })
  const prints = new Set([fingerprint, ...translations.map((one) => one.fingerprint)])
  const shared = new Set([...prints].flatMap(fingerprintBands).map(fingerprintFact))
  return [
    ...words,
    ...Array.from(shared, (fact): [string, number] => [allWords('facts', fact), bandWeight]),
  ]
}

// A word that several texts have, such as a name, counts as in the one where it weighs most.
function wordsOfAll({
  keywords,
  translations,
}: TextFeatures & Pick<ArticleFeatures, 'translations'>) {
  const words = new Map<string, WeightedWord>()
  const all = [keywords, ...translations.map((one) => one.keywords)].flat()
  for (const word of all.sort((a, b) => b[1] - a[1]))
    if (!words.has(word[0])) words.set(word[0], word)
  return [...words.values()].slice(0, maxWords * (translations.length > 0 ? 2 : 1))
}

function windowsAround(features: ArticleFeatures): [dated: PositionRange, undated: PositionRange] {
  const { from, to } = windowAround(features)
  return [positionsBetween(from, to), undatedBetween(from, to)]
}

/** Between which times an article may have neighbours. */
export function windowAround({ filedAt }: Pick<ArticleFeatures, 'filedAt'>): {
  from: Date
  to: Date
} {
  const from = new Date(filedAt)
  const to = new Date(filedAt)
  from.setUTCDate(from.getUTCDate() - windowDays)
  to.setUTCDate(to.getUTCDate() + windowDays)
  return { from, to }
}
