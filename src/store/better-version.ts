import { sql, type SQL } from 'drizzle-orm'
import type { Article } from '../article/article.ts'
import { plainText } from '../article/plain-text.ts'

/** Why the stored version of an article is better than the one that was sent. */
export type KeptReason = 'older_version' | 'shorter_text'

const leastShareOfNewer = 1 / 2 // of the stored text's letters: corrections cut less, previews of a paywall cut more

const leastShareOfOthers = 2 / 3 // likewise; a version of the same time has no reason to cut

/**
 * Writes an SQL expression over the row of `articles` with the article's id. It gives a `KeptReason`, or null when the
 * new version may replace the stored one.
 *
 * If only one of two times has an hour, their days are compared. Of a corrected article, what the cleaner found is
 * compared: what a person dropped or dated makes no version of the source better.
 *
 * An expression can be part of the statement that writes, so the better of two racing versions stays. It reads the
 * stored body only when both the revision and the page differ. A row that is damaged or in no list is never kept.
 *
 * @see docs/decisions/0021-better-version.md
 */
export function keptReason(article: Article): SQL<KeptReason | null> {
  const { publishedAt, modifiedAt, isTruncated } = article
  return sql`case
    when revision = ${article.revision} or raw_hash = ${article.rawHash} then null
    when exists (select 1 from found_articles where article_id = articles.id and revision = ${article.revision}) then null
    when position is null or not json_valid(articles.body) then null
    else (
      select case
        when has_broken_off and not breaks_off and had_letters < has_letters then null
        when ${isEarlier(sql`changed`, sql`had_changed`)} then 'older_version'
        when not is_same then null
        when breaks_off and not has_broken_off and has_letters < had_letters then 'shorter_text'
        when has_letters >= had_letters * ${leastShareOfNewer} and ${isEarlier(sql`had_time`, sql`time`)} then null
        when has_letters < had_letters * ${leastShareOfOthers} then 'shorter_text'
        end
      from (
        select ${modifiedAt ?? publishedAt} as time, coalesce(had.modified_at, had.published_at) as had_time,
          case when ${modifiedAt} is not null then ${modifiedAt}
            when ${isOneTime(sql`${publishedAt}`, sql`had.published_at`)} then ${publishedAt} end as changed,
          had.modified_at as had_changed, ${isTruncated ? 1 : 0} as breaks_off, had.is_truncated as has_broken_off,
          ${isSameArticle(article)} as is_same,
          ${lettersOf(article)} as has_letters, (${storedLetters}) as had_letters
        from (
          select ${was('title')}, ${was('published_at')}, ${was('modified_at')}, ${was('is_truncated')}, ${was('body')}
          from (select 1) left join found_articles f on f.article_id = articles.id
        ) had
        limit 1
      )
    )
  end`
}

/**
 * Writes such an expression for a version that the cleaner made of the page of the stored one. It is outdated if the
 * source has changed the page.
 */
export function outdatedReason({ rawHash }: Article): SQL<KeptReason | null> {
  return sql`case when raw_hash <> ${rawHash} then 'older_version' end`
}

// What the cleaner found of a corrected article, else what is stored.
function was(column: string): SQL {
  const name = sql.raw(column)
  return sql`iif(f.article_id is null, articles.${name}, f.${name}) as ${name}`
}

function isEarlier(one: SQL, other: SQL): SQL {
  return sql`substr(${one}, 1, length(${other})) < substr(${other}, 1, length(${one}))`
}

function isOneTime(one: SQL, other: SQL): SQL {
  return sql`substr(${one}, 1, length(${other})) = substr(${other}, 1, length(${one}))`
}

const openingLength = 60 // characters

// An address may get new content, as a forecast or a live report does. That is not a shorter version.
function isSameArticle({ title, body }: Article): SQL {
  const [opening = ''] = plainText(body).slice(0, openingLength).split('\n', 1)
  const isPart = sql`instr(had.body, ${JSON.stringify(opening).slice(1, -1)}) > 0`
  return opening === '' ? sql`had.title = ${title}` : sql`(had.title = ${title} or ${isPart})`
}

// The letters of the text, in code points as SQLite counts them. Captions do not count, so that a gallery does not
// outweigh a report.
const storedLetters = sql`select coalesce(sum(length(value)), 0) from json_tree(had.body)
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
