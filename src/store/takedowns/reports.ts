import { sql } from 'drizzle-orm'
import { articlePath, type ArticleId } from '../../article/article-address.ts'
import { articleDay } from '../../article/article-date.ts'
import type { Moment } from '../../article/day.ts'
import type { Report, ReportReason } from '../../article/report.ts'
import { transact, type Database } from '../d1/database.ts'
import { retryRead, retryWrite } from '../d1/retry.ts'
import { secondsOf } from '../d1/seconds.ts'

/** A report as it is stored, with what is known of its article. */
export type StoredReport = Report & {
  readonly id: number
  readonly sentAt: Date
  readonly closedAt: Date | null
  readonly closedBy: string | null
  /** `null` if the article was taken down, or is not there any more. */
  readonly title: string | null
  /** Of its page; `null` where it has no title. */
  readonly path: string | null
}

/** How many open reports there may be: of one article, and in all. */
const maxOpen = { ofArticle: 50, inAll: 1000 }

/**
 * Stores a report, unless too many are open. One query, which reads the open reports: `maxOpen.inAll` at most. One more
 * if the article is in another database.
 *
 * @param own The database where the article is.
 * @returns `unknown` if no such article is published.
 */
export async function addReport(
  db: Database,
  { article, lang, reason, message, contact }: Report,
  now: Date,
  own: Database = db,
): Promise<'added' | 'full' | 'unknown'> {
  const published = sql`select id from articles where id = ${article} and removed is null`
  if (own !== db) {
    const [known = []] = await retryRead(() => transact(own, [published]))
    if (known.length === 0) return 'unknown'
  }
  const isPublished = own === db ? sql`exists (${published})` : sql`true`
  const [added = [], found = []] = await retryWrite(() =>
    transact(db, [
      sql`insert into reports (article_id, lang, reason, message, contact, sent_at)
        select ${article}, ${lang}, ${reason}, ${message}, ${contact}, ${secondsOf(now)}
        from (select count(*) as n, coalesce(sum(article_id = ${article}), 0) as of_article
          from reports where closed_at is null)
        where n < ${maxOpen.inAll} and of_article < ${maxOpen.ofArticle}
          and ${isPublished}
        returning id`,
      sql`select 1 as found where ${isPublished}`,
    ]),
  )
  if (added.length > 0) return 'added'
  return found.length > 0 ? 'full' : 'unknown'
}

/**
 * Reads reports, the newest first: those with a smaller id than `before`. One query.
 *
 * @param further Other databases with articles, each asked once, if titles are missing. One that fails is left out.
 */
export async function readReports(
  db: Database,
  state: 'open' | 'closed',
  limit: number,
  before: number | null,
  further: readonly Database[] = [],
): Promise<{ items: StoredReport[]; next: number | null }> {
  const [rows = []] = (await retryRead(() =>
    transact(db, [
      sql`select r.*, nullif(a.title, '') as title, a.published_at, a.modified_at, a.first_seen_at
        from reports r left join articles a on a.id = r.article_id and a.removed is null
        where ${state === 'open' ? sql`r.closed_at is null` : sql`r.closed_at is not null`}
          and ${before === null ? sql`true` : sql`r.id < ${before}`}
        order by r.id desc limit ${limit + 1}`,
    ]),
  )) as [Row[]]
  const known = await titlesIn(
    further,
    rows.flatMap((row) => (row.title === null ? row.article_id : [])),
  )
  const items = rows.slice(0, limit).map((row) => readRow({ ...row, ...known.get(row.article_id) }))
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
}

async function titlesIn(
  databases: readonly Database[],
  ids: readonly ArticleId[],
): Promise<Map<ArticleId, TitleRow>> {
  const asked = ids.length > 0 ? databases : []
  const answers = await Promise.allSettled(
    asked.map((db) =>
      retryRead(() =>
        transact(db, [
          sql`select id as article_id, nullif(title, '') as title, published_at, modified_at, first_seen_at
            from articles where removed is null and id in (select value from json_each(${JSON.stringify(ids)}))`,
        ]),
      ),
    ),
  )
  const rows = answers.flatMap((answer) =>
    answer.status === 'fulfilled' ? (answer.value[0] as TitleRow[]) : [],
  )
  return new Map(rows.map((row) => [row.article_id, row]))
}

/** Closes a report; one that is closed already stays as it is. */
export async function closeReport(
  db: Database,
  id: number,
  { by, at }: { by: string; at: Date },
): Promise<boolean> {
  const [, found = []] = await retryWrite(() =>
    transact(db, [
      sql`update reports set closed_at = ${secondsOf(at)}, closed_by = ${by}
        where id = ${id} and closed_at is null`,
      sql`select id from reports where id = ${id}`,
    ]),
  )
  return found.length > 0
}

const keptDays = { closed: 90, open: 400 }
const daySeconds = 86_400

/** Forgets reports that were closed 90 days ago, or sent 400 days ago. */
export async function forgetReports(db: Database, now: Date): Promise<void> {
  const before = (days: number) => secondsOf(now) - days * daySeconds
  await retryWrite(() =>
    transact(db, [
      sql`delete from reports where closed_at < ${before(keptDays.closed)}`,
      sql`delete from reports where sent_at < ${before(keptDays.open)}`,
    ]),
  )
}

type TitleRow = {
  article_id: ArticleId
  title: string | null
  published_at: Moment | null
  modified_at: Moment | null
  first_seen_at: Moment | null
}

type Row = TitleRow & {
  id: number
  lang: string
  reason: ReportReason
  message: string
  contact: string
  sent_at: number
  closed_at: number | null
  closed_by: string | null
}

function readRow(row: Row): StoredReport {
  const { id, lang, reason, message, contact, title } = row
  return {
    id,
    article: row.article_id,
    lang,
    reason,
    message,
    contact,
    title,
    path: pathOf(row),
    sentAt: new Date(row.sent_at * 1000),
    closedAt: row.closed_at === null ? null : new Date(row.closed_at * 1000),
    closedBy: row.closed_by,
  }
}

function pathOf(row: Row): string | null {
  const { article_id: id, title, published_at, modified_at, first_seen_at } = row
  if (title === null || first_seen_at === null) return null
  const times = { publishedAt: published_at, modifiedAt: modified_at, firstSeenAt: first_seen_at }
  return articlePath({ id, title, day: articleDay(times) })
}
