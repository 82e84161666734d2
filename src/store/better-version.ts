import { sql, type SQL } from 'drizzle-orm'
import type { Article } from '../article/article.ts'
import type { Moment } from '../article/day.ts'

/** Why the stored version of an article is better than one that came. */
export type KeptReason = 'older_version' | 'shorter_text'

const leastShareOfNewer = 1 / 2 // of the stored text's letters; corrections cut less, stubs in front of a wall more
const leastShareOfOthers = 2 / 3 // a version of the same time has no reason to cut

/**
 * An expression of SQL over the row of `articles` with the article's id: a `KeptReason`, or null when the version that
 * came may replace it. ADR 21 says what is better.
 *
 * As an expression it can stand in the statement that writes, so that of versions that race the better one stays. It
 * reads the stored body when neither revision nor page is the stored one. A row that is in no list, or damaged, is never
 * kept.
 */
export function keptReason(article: Article): SQL<KeptReason | null> {
  const time = timeOf(article)
  const isTruncated = article.isTruncated ? 1 : 0
  const letters = lettersOf(article)
  // A day tells nothing of the order within it.
  const length = sql`min(length(${time}), length(stored_time))`
  const [came, stood] = [sql`substr(${time}, 1, ${length})`, sql`substr(stored_time, 1, ${length})`]
  return sql`case
    when revision = ${article.revision} or raw_hash = ${article.rawHash} then null
    when position is null or not json_valid(articles.body) then null
    else (
    select case
      when was_truncated and not ${isTruncated} and letters < ${letters} then null
      when ${came} < ${stood} then 'older_version'
      when ${isTruncated} and not was_truncated and ${letters} < letters then 'shorter_text'
      when ${letters} < letters * case when ${came} > ${stood} then ${leastShareOfNewer} else ${leastShareOfOthers} end
        then 'shorter_text'
      end
    from (select coalesce(modified_at, published_at) as stored_time, is_truncated as was_truncated,
      (${storedLetters}) as letters limit 1)
  ) end`
}

function timeOf({ modifiedAt, publishedAt }: Article): Moment | null {
  return modifiedAt ?? publishedAt
}

// The letters of the text, code points as SQLite counts them; of what a picture shows none, so that a gallery does not
// weigh as much as a report.
const storedLetters = sql`select coalesce(sum(length(value)), 0) from json_tree(articles.body)
  where key = 'value' and path not like '%.caption%'`

function lettersOf({ body }: Article): number {
  let letters = 0
  JSON.stringify(body, (key, value: unknown) => {
    if (key === 'caption') return null
    if (key === 'value' && typeof value === 'string') letters += [...value].length
    return value
  })
  return letters
}
