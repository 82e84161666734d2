import { and, asc, desc, eq, gte, isNull, lt, sql, type SQL } from 'drizzle-orm'
import { drizzle, type DrizzleD1Database } from 'drizzle-orm/d1'
import type { ArticleId } from '../article/address.ts'
import type { Article, StoredArticle } from '../article/article.ts'
import { dayOf, type Day, type Moment } from '../article/day.ts'
import { articleRow, storedArticle } from './article-row.ts'
import type { ArticleSummary } from './article-summary.ts'
import { articles as table } from './schema.ts'

/** An article that was taken down, and why. */
export type Removed = { removed: 'gone' | 'legal' }

/** What storing an article came to; `days` are the days whose lists changed. */
export type Saved =
  | { status: 'created' | 'changed' | 'unchanged'; article: StoredArticle; days: Day[] }
  | Removed

/** How many articles a part of the archive holds, e.g. `2023-04-28` or `2023-04`. */
export type PeriodCount = { period: string; count: number }

export type Articles = ReturnType<typeof articles>

const lastSign = '\uffff' // sorts behind everything that follows a prefix

/** Opens the articles of a database. Every method is one round trip. */
export function articles(d1: D1Database) {
  const db = drizzle(d1)
  return {
    /** Reads one article by its primary key. */
    async byId(id: ArticleId): Promise<StoredArticle | Removed | null> {
      const row = await db.select().from(table).where(eq(table.id, id)).get()
      if (!row) return null
      return row.removed ? { removed: row.removed } : storedArticle(row)
    },

    /** Lists the newest articles. */
    latest(limit: number): Promise<ArticleSummary[]> {
      return summaries(db, undefined, limit)
    },

    /** Lists the articles of a UTC day, newest first. */
    onDay(day: Day, limit: number): Promise<ArticleSummary[]> {
      return summaries(db, filedIn(day), limit)
    },

    /** Counts the articles of each day of a month such as `2023-04`; days without any are left out. */
    daysOfMonth(month: string): Promise<PeriodCount[]> {
      return counts(db, 10, filedIn(month))
    },

    /** Counts the articles of each month of a year. */
    monthsOfYear(year: string): Promise<PeriodCount[]> {
      return counts(db, 7, filedIn(year))
    },

    /** Counts the articles of each year. */
    years(): Promise<PeriodCount[]> {
      return counts(db, 4)
    },

    /**
     * Stores an article in one transaction: a new one, a new revision of one, or nothing when the revision
     * is the stored one or the article was removed. Of two that race, the later wins whole.
     */
    save(article: Article, now: Moment): Promise<Saved> {
      return save(db, article, now)
    },

    /**
     * Empties an article's row and marks it removed; done again, it only notes the new reason.
     *
     * @returns The day it was filed under, or `null` when there is no such article.
     */
    async remove(id: ArticleId, reason: Removed['removed']): Promise<Day | null> {
      const filedAt = { filedAt: table.filedAt }
      const [before] = await db.batch([
        db.select(filedAt).from(table).where(eq(table.id, id)),
        db
          .update(table)
          .set({ ...emptied, removed: reason })
          .where(eq(table.id, id)),
      ])
      return before[0]?.filedAt ? dayOf(before[0].filedAt) : null
    },
  }
}

const emptied = {
  title: '',
  lede: null,
  byline: [],
  agencies: [],
  image: null,
  section: null,
  tags: [],
  body: { type: 'root', children: [] },
  revision: '',
  rawHash: '',
} satisfies Partial<typeof table.$inferInsert>

const summaryColumns = {
  id: table.id,
  title: table.title,
  lede: table.lede,
  lang: table.lang,
  sourceUrl: table.sourceUrl,
  sourceName: table.sourceName,
  sourceDomain: table.sourceDomain,
  publishedAt: table.publishedAt,
  firstSeenAt: table.firstSeenAt,
  image: table.image,
}

async function summaries(
  db: DrizzleD1Database,
  condition: SQL | undefined,
  limit: number,
): Promise<ArticleSummary[]> {
  const rows = await db
    .select(summaryColumns)
    .from(table)
    .where(and(isNull(table.removed), condition))
    .orderBy(desc(table.filedAt), desc(table.id))
    .limit(limit)
  return rows.map(({ sourceUrl, sourceName, sourceDomain, ...rest }) => ({
    ...rest,
    source: { url: sourceUrl, name: sourceName, domain: sourceDomain },
  }))
}

async function counts(
  db: DrizzleD1Database,
  length: number,
  condition?: SQL,
): Promise<PeriodCount[]> {
  const period = sql<string>`substr(${table.filedAt}, 1, ${sql.raw(String(length))})`
  return db
    .select({ period, count: sql<number>`count(*)` })
    .from(table)
    .where(and(isNull(table.removed), condition))
    .groupBy(period)
    .orderBy(asc(period))
}

// A range on the index in place of a function on the column.
function filedIn(prefix: string): SQL | undefined {
  return and(
    gte(table.filedAt, prefix as Moment),
    lt(table.filedAt, `${prefix}${lastSign}` as Moment),
  )
}

async function save(db: DrizzleD1Database, article: Article, now: Moment): Promise<Saved> {
  const { id: _id, firstSeenAt: _firstSeenAt, ...changes } = articleRow(article, now)
  const [before, after] = await db.batch([
    db
      .select({
        removed: table.removed,
        filedAt: table.filedAt,
        firstSeenAt: table.firstSeenAt,
        storedAt: table.storedAt,
      })
      .from(table)
      .where(eq(table.id, article.id)),
    db
      .insert(table)
      .values(articleRow(article, now))
      .onConflictDoUpdate({
        target: table.id,
        set: changes,
        setWhere: sql`${table.removed} is null and ${table.revision} <> excluded.revision`,
      })
      .returning({ filedAt: table.filedAt, firstSeenAt: table.firstSeenAt }),
  ])
  const old = before[0]
  const written = after[0]
  if (old?.removed) return { removed: old.removed }
  if (!written) {
    if (!old) throw new Error(`Cannot store article ${article.id}: the database wrote no row`)
    const { firstSeenAt, storedAt } = old
    return { status: 'unchanged', article: { ...article, firstSeenAt, storedAt }, days: [] }
  }
  const filings = [old?.filedAt, written.filedAt].filter((filed) => typeof filed === 'string')
  return {
    status: old ? 'changed' : 'created',
    article: { ...article, firstSeenAt: written.firstSeenAt, storedAt: now },
    days: [...new Set(filings.map(dayOf))],
  }
}
