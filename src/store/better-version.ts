import { sql, type SQL } from 'drizzle-orm'
import type { Article } from '../article/article.ts'
import type { Moment } from '../article/day.ts'
import { plainText } from '../article/plain-text.ts'
import { bodyOfArticle, bodyOfRow, readableBody } from './tables/stored-body.ts'

/** Why the stored version of an article is better than the one that was sent. */
export type KeptReason = 'older_version' | 'shorter_text'

const leastShareOfNewer = 1 / 2 // of the stored text's letters: corrections cut less, previews of a paywall cut more

const leastShareOfOthers = 2 / 3 // likewise; a version of the same time has no reason to cut

/** A stored version that another is compared with. `state` changes with it. */
export type Rival = { readonly state: string; readonly reason: KeptReason | null }

/**
 * Compares a version with the stored one.
 *
 * If only one of two times has an hour, their days are compared. Of a corrected article, what the cleaner found is
 * compared: what a person dropped or dated makes no version of the source better.
 *
 * @returns Why the stored one is better; `null` if the other may replace it.
 * @see docs/decisions/0021-better-version.md
 */
function keptReason(had: Compared, came: Compared): KeptReason | null {
  const hadLetters = lettersOf(had)
  const letters = lettersOf(came)
  if (had.isTruncated && !came.isTruncated && hadLetters < letters) return null
  if (isEarlier(changeOf(had, came), had.modifiedAt)) return 'older_version'
  if (!isSameArticle(had, came)) return null
  if (came.isTruncated && !had.isTruncated && letters < hadLetters) return 'shorter_text'
  if (letters >= hadLetters * leastShareOfNewer && isEarlier(timeOf(had), timeOf(came))) return null
  return letters < hadLetters * leastShareOfOthers ? 'shorter_text' : null
}

/**
 * Writes an SQL expression over the row of `articles` with the article's id. It gives the stored version for `rivalOf`,
 * or null when there is nothing to compare. So the stored body is read only when both the revision and the page differ.
 * A row that is in no list is never kept.
 */
export function comparedVersion(article: Article): SQL<string | null> {
  const columns = ['title', 'published_at', 'modified_at', 'is_truncated'].map(
    (name) => `iif(f.article_id is null, articles.${name}, f.${name})`,
  )
  const body = `iif(f.article_id is null, ${bodyOfArticle('articles')}, ${bodyOfRow('f')})`
  return sql`case when ${isCompared(article)} then (
    select json_array(${state}, ${sql.raw([...columns, body].join(', '))})
    from (select 1) left join found_articles f on f.article_id = articles.id) end`
}

/** Reads what `comparedVersion` gave, and compares. A version that is damaged is never kept. */
export function rivalOf(json: string, came: Compared): Rival {
  const [had, title, publishedAt, modifiedAt, isTruncated, stored] = JSON.parse(json) as RivalRow
  const body = readableBody(stored)
  const version = { title, publishedAt, modifiedAt, isTruncated: isTruncated === 1, body }
  return { state: had, reason: body && keptReason({ ...version, body }, came) }
}

/**
 * Writes an SQL expression over the row of `articles` with the article's id, for the statement that writes. It gives
 * the reason of the rival that was compared, null when the new version may replace the stored one, or
 * `changed_meanwhile` when another is stored by now. So the better of two racing versions stays.
 */
export function keptBefore(
  article: Article,
  rival: Rival | null,
): SQL<KeptReason | 'changed_meanwhile' | null> {
  return sql`case when not ${isCompared(article)} then null
    when (select ${state} from (select 1) left join found_articles f on f.article_id = articles.id) = ${rival?.state ?? ''}
      then ${rival?.reason ?? null}
    else 'changed_meanwhile' end`
}

/**
 * Writes such an expression for a version that the cleaner made of the page of the stored one, which is not compared.
 * It is outdated if the source has changed the page.
 */
export function outdatedReason({ rawHash }: Article): SQL<KeptReason | null> {
  return sql`case when raw_hash <> ${rawHash} then 'older_version' end`
}

type Compared = Pick<Article, 'title' | 'publishedAt' | 'modifiedAt' | 'isTruncated' | 'body'>

type RivalRow = [
  state: string,
  title: string,
  publishedAt: Moment | null,
  modifiedAt: Moment | null,
  isTruncated: 0 | 1,
  body: string,
]

function isCompared({ revision, rawHash }: Article): SQL {
  return sql`(revision <> ${revision} and raw_hash <> ${rawHash} and position is not null and not exists (
    select 1 from found_articles where article_id = articles.id and revision = ${revision}))`
}

const state = sql.raw(`articles.revision || ' ' || coalesce(f.revision, '')`)

// The time of the last change, or of the publication if both versions state the same.
function changeOf(had: Compared, { publishedAt, modifiedAt }: Compared): Moment | null {
  return modifiedAt ?? (isOneTime(publishedAt, had.publishedAt) ? publishedAt : null)
}

function timeOf({ publishedAt, modifiedAt }: Compared): Moment | null {
  return modifiedAt ?? publishedAt
}

function isEarlier(one: Moment | null, other: Moment | null): boolean {
  return one !== null && other !== null && one.slice(0, other.length) < other.slice(0, one.length)
}

function isOneTime(one: Moment | null, other: Moment | null): boolean {
  return one !== null && other !== null && one.slice(0, other.length) === other.slice(0, one.length)
}

const openingLength = 60 // characters

// An address may get new content, as a forecast or a live report does. That is not a shorter version.
function isSameArticle(had: Compared, { title, body }: Compared): boolean {
  if (had.title === title) return true
  const [opening = ''] = plainText(body).slice(0, openingLength).split('\n', 1)
  return opening !== '' && plainText(had.body).includes(opening)
}

// The letters of the text, in code points. Captions do not count, so that a gallery does not outweigh a report.
function lettersOf({ body }: Compared): number {
  let letters = 0
  JSON.stringify(body, (key, value: unknown) => {
    if (key === 'caption') return null
    if (key === 'value' && typeof value === 'string') letters += [...value].length
    return value
  })
  return letters
}
