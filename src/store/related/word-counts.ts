import { sql, type SQL } from 'drizzle-orm'
import type { Database } from '../d1/database.ts'
import { allWords, clauseOf } from '../search/search-query.ts'

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
 * vocabulary of the index would tell exact counts, but to count it walks through all of them. Until the sample is
 * stored, while the index has few articles, those of the former index are counted as well.
 */
export function wordCounts(words: readonly string[]): SQL {
  const terms = [...new Set(words.flatMap(indexTerms))].map((term) => [
    term,
    allWords('title lede body', term),
  ])
  return sql`
    with known as (select oldest, newest from word_sample where id = 2),
    sample as materialized (
      select oldest, newest from known
      union all select * from (${sampleEnds('text_numbers', 'number')}) where not exists (select 1 from known)
    ),
    former as materialized (
      select * from (${sampleEnds('search', 'rowid')})
      where exists (select 1 from search) and not exists (select 1 from known)
    ),
    terms as materialized (
      select value ->> 0 as term, value ->> 1 as expression from json_each(${JSON.stringify(terms)})
    ),
    counted as materialized (
      select term, expression, ${newestWith('texts', 'sample')} as count,
        case when exists (select 1 from former) then ${newestWith('search', 'former')} else 0 end as former
      from terms
    )
    select term, count + ${oldestWith('texts', 'sample', 'count')} + former + ${oldestWith('search', 'former', 'former')}
      as count from counted`
}

const most = sql.raw(String(maxTelling / 2 + 1))

function newestWith(index: string, ends: string): SQL {
  const limit = sql`(select iif(oldest is null, ${sql.raw(String(maxTelling + 1))}, ${most}) from ${sql.raw(ends)})`
  const range = sql`rowid > (select coalesce(newest, -1 << 63) from ${sql.raw(ends)})`
  return countWith(index, range, 'desc', limit)
}

function oldestWith(index: string, ends: string, count: string): SQL {
  const range = sql`rowid <= (select min(oldest, newest) from ${sql.raw(ends)})`
  return sql`case
    when ${sql.raw(count)} < ${most} or (select oldest from ${sql.raw(ends)}) is null then 0
    else ${countWith(index, range, 'asc', most)}
  end`
}

function countWith(index: string, range: SQL, order: 'asc' | 'desc', limit: SQL): SQL {
  const name = sql.raw(index)
  return sql`(
    select count(*) from (
      select 1 from ${name} where ${name} match expression and ${range} order by rowid ${sql.raw(order)} limit ${limit}
    ))`
}

// Neither is there while all articles are in one half.
function sampleEnds(table: string, column: string): SQL {
  const end = (order: string, offset: number) =>
    sql.raw(`(select ${column} from ${table} order by ${column} ${order} limit 1 offset ${offset})`)
  return sql`select iif(newest is null, null, oldest) as oldest, newest
    from (select ${end('asc', half - 1)} as oldest, ${end('desc', half)} as newest)`
}

/** Renews the places where the sample ends; it reads as many rows as the sample has. Without it, each count does so. */
export async function renewWordSample(db: Database): Promise<void> {
  await db.run(sql`
    insert or replace into word_sample
    select 2, oldest, newest from (${sampleEnds('text_numbers', 'number')}) where newest is not null`)
}

/** The words that a word is stored as in the index. */
export function indexTerms(term: string): readonly string[] {
  return clauseOf(term)?.terms ?? []
}
