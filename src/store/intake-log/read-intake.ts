import { sql, type SQL } from 'drizzle-orm'
import type { ArticleId } from '../../article/article-address.ts'
import { transact, type Database } from '../d1/database.ts'
import { retryRead } from '../d1/retry.ts'
import type { LoggedEntry } from './intake-entry.ts'

/** Which entries are asked for; what is left out is not asked about. */
export type IntakeFilter = {
  readonly source?: string
  readonly outcome?: string
  readonly code?: string
  /** A part of the address. */
  readonly address?: string
  /** Only entries before this one. */
  readonly before?: number
}

/**
 * Reads entries of the log, the newest first.
 *
 * One query. With a filter, it may read the whole log, which is bounded.
 */
export async function readIntake(
  db: Database,
  { source, outcome, code, address, before }: IntakeFilter,
  limit: number,
): Promise<LoggedEntry[]> {
  const conditions: SQL[] = [
    ...(before === undefined ? [] : [sql`id < ${before}`]),
    ...(source === undefined ? [] : [sql`source = ${source}`]),
    ...(outcome === undefined ? [] : [sql`outcome = ${outcome}`]),
    ...(code === undefined ? [] : [sql`code = ${code}`]),
    ...(address === undefined ? [] : [sql`instr(lower(url), ${address.toLowerCase()}) > 0`]),
  ]
  const where = conditions.length === 0 ? sql`` : sql`where ${sql.join(conditions, sql` and `)}`
  const [rows = []] = await retryRead(() =>
    transact(db, [sql`select * from intake_log ${where} order by id desc limit ${limit}`]),
  )
  return (rows as Row[]).map(({ article_id: article, at, ...row }) => ({
    ...row,
    article,
    at: new Date(at * 1000),
  }))
}

type Row = Omit<LoggedEntry, 'at' | 'article'> & { at: number; article_id: ArticleId | null }
