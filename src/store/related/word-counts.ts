import { sql, type SQL } from 'drizzle-orm'
import type { Database } from '../d1/database.ts'
import { clauseOf, quoted } from '../search/search-query.ts'

/** In how many articles of the sample a word is. */
export type WordCount = { term: string; count: number }

/**
 * How many articles tell how common a word is: half of them the newest, half the oldest. What happens now is in many
 * of the newest articles. It is telling nevertheless, as it is in few of the oldest.
 */
export const sampleSize = 2000

/** A word in more articles of the sample is not telling. */
export const maxTelling = sampleSize / 20

const half = sampleSize / 2

/**
 * Writes a SELECT of how many articles of the sample contain each of some words; its rows are `WordCount`s. The oldest
 * are asked only about words that are common among the newest.
 *
 * It walks through at most 102 entries of the index a word, so its cost does not grow with the number of articles. The
 * vocabulary of the index would tell exact counts, but to count it walks through all of them.
 */
export function wordCounts(words: readonly string[]): SQL {
  const terms = [...new Set(words.flatMap(indexTerms))].map((term) => [term, quoted(term)])
  const within = (range: SQL, order: SQL, limit: SQL) => sql`(
    select count(*) from (
      select 1 from search where search match expression and ${range} order by rowid ${order} limit ${limit}
    ))`
  const most = sql.raw(String(maxTelling / 2 + 1))
  const among = sql`rowid > (select coalesce(newest, -1 << 63) from sample)`
  const limit = sql`(select iif(oldest is null, ${sql.raw(String(maxTelling + 1))}, ${most}) from sample)`
  return sql`
    with known as (select oldest, newest from word_sample where id = 1),
    sample as materialized (
      select oldest, newest from known
      union all select * from (${sampleEnds}) where not exists (select 1 from known)
    ),
    terms as materialized (
      select value ->> 0 as term, value ->> 1 as expression from json_each(${JSON.stringify(terms)})
    ),
    counted as materialized (
      select term, expression, ${within(among, sql`desc`, limit)} as count from terms
    )
    select term, count + case
      when count < ${most} or (select oldest from sample) is null then 0
      else ${within(sql`rowid <= (select min(oldest, newest) from sample)`, sql`asc`, most)}
    end as count from counted`
}

// Neither is there while all articles are in one half.
const sampleEnds = sql`select iif(newest is null, null, oldest) as oldest, newest from (select
  (select position from articles where position is not null order by position limit 1 offset ${half - 1}) as oldest,
  (select position from articles where position is not null order by position desc limit 1 offset ${half}) as newest)`

/** Renews the places where the sample ends; it reads as many rows as the sample has. Without it, each count does so. */
export async function renewWordSample(db: Database): Promise<void> {
  await db.run(sql`
    insert or replace into word_sample
    select 1, oldest, newest from (${sampleEnds}) where newest is not null`)
}

/** The words that a word is stored as in the index. */
export function indexTerms(term: string): readonly string[] {
  return clauseOf(term)?.terms ?? []
}
