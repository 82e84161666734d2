import { sql, type SQL } from 'drizzle-orm'
import { dayOf, parseDay, type Day, type Moment } from '../../article/day.ts'
import type { Database } from '../d1/database.ts'
import type { NotedChange } from '../noted-changes.ts'
import { bands, isWithin, positionsOf, type PositionRange } from '../tables/position.ts'
import { byStatements, paged, type Finding } from './finding.ts'

const pageLength = 1000

type Period = { parent: string; period: string; articles: number }

/** Checks the counts of the years, months and days in the archive. */
export async function* checkArchive(db: Database): AsyncGenerator<Finding> {
  for await (const rows of paged<Period>((after) => readPeriods(db, after))) {
    for (const { parent, period, articles } of rows) {
      const counted = parent === parentOf(period) ? await countOf(db, period) : 0
      if (articles === counted) continue
      const isPeriod = sql`parent = ${parent} and period = ${period}`
      const count = parent === parentOf(period) ? countIn(positionsOf(period)) : sql`select 0`
      yield {
        subject: `archive ${period}`,
        fault: `counts ${articles} articles, but has ${counted}`,
        fix: byStatements(
          'count it',
          sql`update archive set articles = (${count}) where ${isPeriod}`,
          sql`delete from archive where ${isPeriod} and articles = 0`,
        ),
        pages: pagesOf(period),
      }
    }
  }
}

/** Finds days that have articles and are missing in the archive, or whose month or year is. */
export async function* checkFiledDays(db: Database): AsyncGenerator<Finding> {
  for await (const day of filedDays(db)) {
    for (const period of [day.slice(0, 4), day.slice(0, 7), day]) {
      const isKept = await db.get(sql`
        select 1 from archive where parent = ${parentOf(period)} and period = ${period}`)
      if (isKept) continue
      yield {
        subject: `archive ${period}`,
        fault: 'has articles but is not in the archive',
        fix: byStatements(
          'count it',
          sql`insert into archive select ${parentOf(period)}, ${period}, count(*), max(stored_at)
            from articles where ${isIn(positionsOf(period))}
            having count(*) > 0 on conflict do nothing`,
        ),
        pages: pagesOf(period),
      }
    }
  }
}

function readPeriods(db: Database, after: Period | null): Promise<Period[]> {
  const start = after ? sql`(parent, period) > (${after.parent}, ${after.period})` : sql`true`
  return db.all<Period>(sql`
    select parent, period, articles from archive where ${start}
    order by parent, period limit ${pageLength}`)
}

// Goes from the first article of a day to the first of the next, by the index of positions.
async function* filedDays(db: Database): AsyncGenerator<Day> {
  for (const [index, band] of [bands.dated, bands.undated].entries()) {
    let { from } = band
    for (;;) {
      const row: { filed_at: Moment } | undefined = await db.get(sql`
        select filed_at from articles where ${isWithin(sql`position`, { from, to: band.to })}
        order by position limit 1`)
      if (!row) break
      const day = dayOf(row.filed_at)
      yield day
      from = positionsOf(day)[index]?.to ?? band.to
    }
  }
}

async function countOf(db: Database, period: string): Promise<number> {
  const [row] = await db.all<{ count: number }>(
    sql`select (${countIn(positionsOf(period))}) as count`,
  )
  return row?.count ?? 0
}

function countIn(ranges: readonly PositionRange[]): SQL {
  return sql`select count(*) from articles where ${isIn(ranges)}`
}

function isIn(ranges: readonly PositionRange[]): SQL {
  const parts = ranges.map((range) => sql`(${isWithin(sql`position`, range)})`)
  return parts.length > 0 ? sql`(${sql.join(parts, sql` or `)})` : sql`false`
}

// A month is renewed with any of its days; the archive and its years are renewed with every list.
function pagesOf(period: string): NotedChange {
  const day = parseDay(period.length === 7 ? `${period}-01` : period)
  return { article: null, days: day ? [day] : [] }
}

// The year of a month, or the month of a day; a year has no parent.
function parentOf(period: string): string {
  return period.length === 4 ? '' : period.slice(0, -3)
}
