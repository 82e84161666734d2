import { lt, sql, type SQL, type SQLWrapper } from 'drizzle-orm'
import type { ArticleId } from '../article/article-address.ts'
import { dayOf, instant } from '../article/day.ts'
import { transact, type Database } from './d1/database.ts'
import { countServed, type Served } from './intake-log/count-served.ts'
import {
  readSummary,
  summaryColumns,
  type ArticleSummary,
  type SummaryRow,
} from './tables/article-summary.ts'
import type { ReadingLanguage } from './tables/reading-language.ts'
import { trendsTable, viewsTable } from './tables/schema.ts'

const keptHours = 24
const halfLifeHours = 8 // a view counts half as much eight hours later
const minViews = 3 // fewer in a day are noise
const maxTrends = 100

/** With fewer articles there is no box of trends; pages show the newest of several sources in its place. */
export const minTrends = 3

const refreshSeconds = 300

/**
 * Adds views to the hour they fall in, and renews the list of the most read when it is older than five minutes. Views
 * of removed articles are not counted. One transaction.
 *
 * @param served How the views were served, which is counted for the day.
 */
export async function countViews(
  db: Database,
  counted: ReadonlyMap<ArticleId, number>,
  now: Date,
  served: Served = { hits: 0, rendered: 0 },
): Promise<void> {
  const hour = hourOf(now)
  await transact(db, [
    sql`
      insert into views
      select a.id, ${hour}, value ->> 1
      from json_each(${JSON.stringify([...counted])}) cross join articles a on a.id = value ->> 0
      where a.position is not null
      on conflict do update set count = count + excluded.count`,
    ...(served.hits + served.rendered > 0 ? [countServed(dayOf(instant(now)), served)] : []),
    ...refreshStatements(db, now),
  ])
}

/** Renews the list of the most read and forgets the views that no longer count. */
export async function tendViews(db: Database, now: Date): Promise<void> {
  await transact(db, [
    db.delete(viewsTable).where(lt(viewsTable.hour, hourOf(now) - keptHours)),
    ...refreshStatements(db, now),
  ])
}

/**
 * Reads the articles that were read most in the last 24 hours; recent views count more.
 *
 * @param languages Primary tags of the languages to choose from; empty for all.
 * @param lang What the summaries are read in.
 */
export async function mostRead(
  db: Database,
  limit: number,
  languages: readonly string[],
  lang: ReadingLanguage,
): Promise<ArticleSummary[]> {
  const rows = await scoredMostRead(db, limit, languages, lang)
  return rows.map(readSummary)
}

/** Reads the same as rows with their scores, by which those of several databases are compared. */
export function scoredMostRead(
  db: Database,
  limit: number,
  languages: readonly string[],
  lang: ReadingLanguage,
): Promise<(SummaryRow & { score: number })[]> {
  const columns = `t.score, ${summaryColumns(lang)}`
  return db.all<SummaryRow & { score: number }>(mostReadRows(limit, languages, columns))
}

/**
 * Writes an ordered SELECT of the articles that were read most.
 *
 * @param columns Of the articles, called `a`, and of `trends`, called `t`.
 */
export function mostReadRows(limit: number, languages: readonly string[], columns: string): SQL {
  const isWanted =
    languages.length === 0
      ? sql`true`
      : sql`substr(a.lang, 1, instr(a.lang || '-', '-') - 1)
          in (select value from json_each(${JSON.stringify(languages)}))`
  return sql`select ${sql.raw(columns)} from trends t cross join articles a on a.id = t.article_id
    where ${isWanted} order by t.rank limit ${limit}`
}

function refreshStatements(db: Database, now: Date): SQLWrapper[] {
  const seconds = Math.floor(now.getTime() / 1000)
  const age = sql`${hourOf(now)} - hour`
  return [
    db.delete(trendsTable).where(lt(trendsTable.refreshedAt, seconds - refreshSeconds)),
    sql`
      insert into trends
      select row_number() over (order by score desc, article_id), article_id, score, ${seconds}
      from (
        select article_id, sum(count * pow(0.5, cast(${age} as real) / ${halfLifeHours})) as score from views
        where ${age} between 0 and ${keptHours - 1}
        group by article_id having sum(count) >= ${minViews}
        order by score desc, article_id limit ${maxTrends}
      ) where not exists (select 1 from trends)`,
  ]
}

function hourOf(time: Date): number {
  return Math.floor(time.getTime() / 3_600_000)
}
