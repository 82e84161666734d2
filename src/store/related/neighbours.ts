import { sql, type SQL } from 'drizzle-orm'
import type { ArticleId } from '../../article/article-address.ts'
import { dateBasis } from '../../article/article-date.ts'
import { fingerprintBands } from '../../text/fingerprint.ts'
import type { Database } from '../d1/database.ts'
import { clauseOf, phrase, quoted } from '../search/search-query.ts'
import { fingerprintFact } from '../search/search-words.ts'
import { parseJson } from '../tables/parse-json.ts'
import { isWithin, positionsBetween, undatedBetween } from '../tables/position.ts'
import { articlesTable as table, type WeightedWord } from '../tables/schema.ts'
import { affordableWords } from './affordable-words.ts'
import type { WordCount } from './article-features.ts'
import { readKeywords } from './read-keywords.ts'
import {
  similarity,
  type ArticleFeatures,
  type Similarity,
  type TextFeatures,
} from './similarity.ts'

/** An article that is close to another. */
type Neighbour = Similarity & { id: ArticleId }

/** How many neighbours of each kind an article has at most. */
export const maxNeighbours = 12

const maxMatches = 400 // for bm25 to choose from: the newest that state a time, and as many that state none
const maxCompared = 32
const maxWords = 64 // of the article and its translations together
const indexBudget = 20_000 // entries that bm25 walks through; some 15 ms
const windowDays = 400 // to both sides of the article's own day

// A shared band of the fingerprint outweighs any words.
const weights = '8.0, 3.0, 1.0, 40.0'

/**
 * Finds the articles closest to one: bm25 over its keywords, and those of its translations, chooses candidates from the
 * index. They are then compared by their own features.
 *
 * It reads at most 800 rows of the index and 33 articles with their translations, however many are stored. Words that
 * are in too many articles are left out of the query.
 */
export async function neighbours(
  db: Database,
  id: ArticleId,
  features: ArticleFeatures,
  counts: readonly WordCount[],
): Promise<Neighbour[]> {
  const words = affordableWords(wordsOfAll(features), counts, indexBudget)
  const expression = similarityExpression(words, features)
  if (!expression) return []
  const matches = windowsAround(features).map(
    (range) => sql`select * from (
      select rowid as position, bm25(search, ${sql.raw(weights)}) as score from search
      where search match ${expression} and ${isWithin(sql`rowid`, range)}
      order by rowid desc limit ${maxMatches})`,
  )
  const candidates = await db
    .select({
      id: table.id,
      lang: table.lang,
      filedAt: table.filedAt,
      publishedAt: table.publishedAt,
      modifiedAt: table.modifiedAt,
      keywords: table.keywords,
      fingerprint: table.fingerprint,
      translations: translationsColumn,
    })
    .from(table)
    .where(
      sql`${table.id} <> ${id} and ${table.position} in (
        select position from (${sql.join(matches, sql` union all `)})
        order by score limit ${maxCompared + 1}
      )`,
    )
  const found = candidates.flatMap(({ filedAt, translations, ...candidate }): Neighbour[] => {
    if (!filedAt) return []
    const close = similarity(features, {
      ...candidate,
      filedAt,
      isDated: dateBasis(candidate) !== 'undated',
      translations: readTranslations(translations),
    })
    return close ? [{ id: candidate.id, ...close }] : []
  })
  const best = found.sort((a, b) => b.score - a.score)
  return [true, false].flatMap((isSameStory) =>
    best.filter((one) => one.isSameStory === isSameStory).slice(0, maxNeighbours),
  )
}

/**
 * Writes an article's neighbours, and adds it to theirs unless theirs are closer. The statements belong to a
 * transaction that writes the article before. A neighbour that was removed meanwhile is left out.
 *
 * @param isWritten The condition that the stored article is the one of this transaction.
 */
export function neighbourStatements(
  id: ArticleId,
  found: readonly Neighbour[],
  isWritten: SQL,
): SQL[] {
  const pairs = JSON.stringify(found.map((one) => [one.id, Number(one.isSameStory), one.score]))
  const lists = JSON.stringify(found.map((one) => one.id))
  return [
    sql`delete from related where article_id = ${id} and ${isWritten}`,
    sql`delete from related where other_id = ${id} and ${isWritten}`,
    sql`
      with pairs as (
        select value ->> 0 as id, value ->> 1 as is_same_story, value ->> 2 as score
        from json_each(${pairs}) cross join articles on articles.id = value ->> 0
        where articles.position is not null and ${isWritten}
      )
      insert into related
      select ${id}, is_same_story, score, id from pairs
      union all select id, is_same_story, score, ${id} from pairs`,
    sql`
      delete from related where (article_id, is_same_story, score, other_id) in (
        select article_id, is_same_story, score, other_id from (
          select *, row_number() over (
            partition by article_id, is_same_story order by score desc, other_id desc
          ) as place
          from related where article_id in (select value from json_each(${lists}))
        ) where place > ${maxNeighbours}
      )`,
  ]
}

const translationsColumn = sql<string>`(
  select json_group_array(json_array(lang, keywords, fingerprint)) from translations
  where article_id = ${table.id})`

function readTranslations(json: string): TextFeatures[] {
  const rows = parseJson(json) as [lang: string, keywords: string, fingerprint: string][]
  return rows.map(([lang, keywords, fingerprint]) => ({
    lang,
    keywords: readKeywords(keywords),
    fingerprint,
  }))
}

// A word that several texts have, such as a name, counts as in the one where it weighs most.
function wordsOfAll({ keywords, translations }: ArticleFeatures): readonly WeightedWord[] {
  if (translations.length === 0) return keywords
  const words = new Map<string, WeightedWord>()
  const all = [keywords, ...translations.map((one) => one.keywords)].flat()
  for (const word of all.sort((a, b) => b[1] - a[1]))
    if (!words.has(word[0])) words.set(word[0], word)
  return [...words.values()].slice(0, maxWords)
}

function similarityExpression(
  keywords: readonly WeightedWord[],
  { fingerprint, translations }: ArticleFeatures,
): string | null {
  const words = keywords.flatMap(([term]) => clauseOf(term) ?? []).map(phrase)
  const fingerprints = [fingerprint, ...translations.map((one) => one.fingerprint)]
  const bands = fingerprints.flatMap(fingerprintBands).map(fingerprintFact).map(quoted)
  const parts = [
    ...(words.length > 0 ? [`{title lede body} : (${words.join(' OR ')})`] : []),
    ...(bands.length > 0 ? [`facts : (${bands.join(' OR ')})`] : []),
  ]
  return parts.length > 0 ? parts.join(' OR ') : null
}

function windowsAround({ filedAt }: ArticleFeatures) {
  const from = new Date(filedAt)
  const to = new Date(filedAt)
  from.setUTCDate(from.getUTCDate() - windowDays)
  to.setUTCDate(to.getUTCDate() + windowDays)
  return [positionsBetween(from, to), undatedBetween(from, to)]
}
