import { sql, type SQL, type SQLWrapper } from 'drizzle-orm'
import type { ArticleId } from '../../article/article-address.ts'
import type { Body } from '../../article/body.ts'
import type { Day } from '../../article/day.ts'
import { plainText } from '../../article/plain-text.ts'
import type { TranslationKind } from '../../article/translation.ts'
import { fingerprint, type Fingerprint } from '../../text/fingerprint.ts'
import { articleUpsert } from '../article-upsert.ts'
import { transact, type Database } from '../d1/database.ts'
import { retryRead, retryWrite } from '../d1/retry.ts'
import { secondsOf } from '../d1/seconds.ts'
import { waitStatement } from '../related/relate-waiting.ts'
import { indexStatements } from '../search/index-statements.ts'
import { freePosition, slotOf } from '../tables/position.ts'
import { storedBody, type StoredBody } from '../tables/stored-body.ts'
import {
  selectTranslatedTexts,
  translatedText,
  type TranslatedText,
  type TranslatedTextRow,
} from '../translations/translated-text.ts'
import { articleTable, removedTable } from './article-tables.ts'
import { copiedCredit, uncopied, type CopiedArticle } from './copied-article.ts'
import { insertCopied, type CopiedRow } from './copied-table.ts'
import type { ArticleLine, CopiedVersion } from './read-article-lines.ts'

/** How many lines were written, how many were there already, and the articles that readers get now. */
export type WrittenCopy = {
  written: number
  present: number
  changes: { article: ArticleId; days: Day[] }[]
}

/**
 * Writes lines of a copy in one transaction, in their order. What belongs to an article comes before it, so that
 * readers never get it without that. Nothing is written of an article that is there already, and nobody is told of one
 * that is written. Writing them again is safe.
 *
 * An article keeps its times and, where it is free, its position. Lists, archive and index are derived of it, with
 * those of its translations that were written before.
 *
 * One read and one transaction of about five statements an article and one each other line.
 *
 * @throws {UncertainWrite} The database failed and may have written them.
 * @throws {StorageFault} The database failed and has written nothing.
 */
export async function writeCopiedArticles(
  db: Database,
  lines: readonly ArticleLine[],
  now: Date,
): Promise<WrittenCopy> {
  const ids = [...new Set(lines.map(({ id }) => id))]
  const [known = [], texts = []] = (await retryRead(() =>
    transact(db, [
      sql`select id from articles where id in (select value from json_each(${JSON.stringify(ids)}))`,
      selectTranslatedTexts(ids),
    ]),
  )) as [{ id: ArticleId }[], TranslatedTextRow[]]
  const stored = new Set(known.map(({ id }) => id))
  const open = lines.filter(({ id }) => !stored.has(id))
  const articles = open.flatMap((line) => (line.kind === 'article' ? [line.article] : []))
  const translated = translationsOf([...texts, ...open.flatMap(textRowOf)])
  const bodies = await Promise.all(open.map((line) => bodyOf(db, line)))
  const statements = open.map((line, at) => insertLine(db, line, bodies[at] ?? '', now))
  const changes = open.flatMap(({ kind, id, day }) =>
    kind === 'article' ? [{ article: id, days: [day] }] : [],
  )
  const derived = articles.flatMap((article) =>
    derivedStatements(article, translated.get(article.id) ?? []),
  )
  const answers = await retryWrite(() =>
    transact(db, [...statements, ...derived, forgetNews(articles.map(({ id }) => id))]),
  )
  const written = answers.slice(0, statements.length).filter((rows) => rows.length > 0).length
  return { written, present: lines.length - written, changes }
}

/** The body of a line as the database takes it; empty if it has none. */
async function bodyOf(db: Database, line: ArticleLine): Promise<StoredBody> {
  if (line.kind === 'article') return storedBody(db, line.article.body)
  const hasBody = line.kind === 'translation' || line.kind === 'found'
  return hasBody ? storedBody(db, line.row['body'] as Body) : ''
}

function insertLine(db: Database, line: ArticleLine, body: StoredBody, now: Date): SQLWrapper {
  const isNew = sql`not exists (select 1 from articles where id = ${line.id})`
  if (line.kind === 'article') return insertArticle(db, line.article, body)
  if (line.kind === 'revision') return insertVersion(line.version, isNew)
  if (line.kind === 'removed') return insertRemoved(line.row, isNew)
  const row = line.kind === 'takedown' ? withoutWayBack(line.row, now) : line.row
  return insertCopied(articleTable(line.kind), row, isNew, body)
}

function insertArticle(db: Database, copied: CopiedArticle, body: StoredBody): SQLWrapper {
  const { firstSeenAt, storedAt, keywords } = copied
  const article = uncopied(copied)
  const features = { lang: article.lang, keywords, fingerprint: fingerprintOf(copied) }
  const position = copiedPosition(copied)
  const kept = { firstSeenAt, credit: copiedCredit(copied), position }
  return articleUpsert(db, article, body, features, storedAt, sql`false`, null, kept)
}

// Its own, if the times still call for it and no other article has it.
function copiedPosition(copied: CopiedArticle): SQL<number> {
  const slot = slotOf(copied, sql`${copied.firstSeenAt}`)
  const own = sql`cast(${copied.position} as integer)`
  return sql`case when ${own} >> 24 = ${slot} and not exists (select 1 from articles where position = ${own})
    then ${own} else ${freePosition(slot)} end`
}

/** Writes a former version as the trigger does; `tend` packs it. */
function insertVersion(copied: CopiedVersion, condition: SQL): SQL {
  const { articleId, version, revision, changedBy, storedAt, facts, body } = copied
  return sql`insert or ignore into revisions
      (article_id, version, revision, changed_by, stored_at, base, facts, body)
    select ${articleId}, ${version}, ${revision}, ${changedBy}, ${storedAt}, null, ${JSON.stringify(facts)},
      ${JSON.stringify(body)} where ${condition} returning 1 as is_written`
}

const emptied = {
  title: '',
  byline: '[]',
  agencies: '[]',
  tags: '[]',
  body: JSON.stringify({ type: 'root', children: [] }),
  packed: new Uint8Array(), // never to be packed
  revision: '',
  raw_hash: '',
}

function insertRemoved(row: CopiedRow, condition: SQL): SQL {
  const { columns } = removedTable()
  const given = Object.entries(columns).map(([field, { name, mapToDriverValue }]) => [
    name,
    row[field] === null || row[field] === undefined ? null : mapToDriverValue(row[field]),
  ])
  const all = [...given, ...Object.entries(emptied)]
  const names = sql.raw(all.map(([name]) => name).join(', '))
  const values = all.map(([, value]) => sql`${value}`)
  return sql`insert or ignore into articles (${names}) select ${sql.join(values, sql`, `)}
    where ${condition} returning 1 as is_written`
}

// No copy has what a takedown keeps, so nothing can bring the article back.
function withoutWayBack(row: CopiedRow, now: Date): CopiedRow {
  const isOver = (row['erasedAt'] ?? row['restoredAt'] ?? null) !== null
  return isOver ? row : { ...row, erasedAt: secondsOf(now) }
}

function derivedStatements(
  copied: CopiedArticle,
  translations: readonly TranslatedText[],
): SQLWrapper[] {
  const { id, revision, storedAt, isWaiting } = copied
  const isWritten = sql`exists (select 1 from articles
    where id = ${id} and revision = ${revision} and stored_at = ${storedAt} and position is not null)`
  return [
    ...indexStatements(uncopied(copied), fingerprintOf(copied), translations, isWritten),
    ...(isWaiting ? [waitStatement(id, isWritten)] : []),
  ]
}

// They are no news: those who are told were told of them by the site that the copy is of.
function forgetNews(ids: readonly ArticleId[]): SQL {
  return sql`delete from deliveries where type = 'article.created'
    and article_id in (select value from json_each(${JSON.stringify(ids)}))`
}

/** The row of a translation as `selectTranslatedTexts` gives it. */
function textRowOf(line: ArticleLine): TranslatedTextRow[] {
  if (line.kind !== 'translation') return []
  const { lang, kind, sourceRevision, title, lede, body, keywords, fingerprint: own } = line.row
  return [
    {
      article_id: line.id,
      lang: String(lang),
      kind: kind as TranslationKind,
      source_revision: String(sourceRevision),
      title: String(title),
      lede: typeof lede === 'string' ? lede : null,
      body: JSON.stringify(body),
      keywords: JSON.stringify(keywords),
      fingerprint: String(own),
    },
  ]
}

function translationsOf(rows: readonly TranslatedTextRow[]): Map<ArticleId, TranslatedText[]> {
  const byLanguage = new Map(rows.map((row) => [`${row.article_id} ${row.lang}`, row]))
  const sorted = [...byLanguage].sort(([one], [other]) => (one < other ? -1 : 1))
  const byArticle = Map.groupBy(sorted, ([, row]) => row.article_id)
  return new Map([...byArticle].map(([id, own]) => [id, own.map(([, row]) => translatedText(row))]))
}

function fingerprintOf({ body }: CopiedArticle): Fingerprint {
  return fingerprint(plainText(body))
}
