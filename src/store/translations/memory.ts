import { sql } from 'drizzle-orm'
import type { ArticleId } from '../../article/article-address.ts'
import { transact, type Database } from '../d1/database.ts'
import { retryRead, retryWrite } from '../d1/retry.ts'

/** An answer of an engine under the key that `memoryKey` gives: runs as JSON. */
export type RememberedAnswer = { key: string; runs: string }

const keptDays = 180
const maxForgotten = 1000 // at a time

/**
 * Reads the answers to some keys, and notes once a day that they are still of use. One query, and one more on the first
 * use of a day.
 */
export async function rememberedAnswers(
  db: Database,
  keys: readonly string[],
  now: Date,
): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map()
  const [rows] = (await retryRead(() =>
    transact(db, [
      sql`select m.key, m.runs, m.used_on from json_each(${JSON.stringify(keys)}) k
        cross join translation_memory m on m.key = k.value`,
    ]),
  )) as [(RememberedAnswer & { used_on: number })[]]
  const today = dayNumber(now)
  const old = rows.filter(({ used_on }) => used_on < today).map(({ key }) => key)
  if (old.length > 0) {
    const among = sql`key in (select value from json_each(${JSON.stringify(old)}))`
    await retryWrite(() =>
      transact(db, [sql`update translation_memory set used_on = ${today} where ${among}`]),
    )
  }
  return new Map(rows.map(({ key, runs }) => [key, runs]))
}

/** Keeps answers for an article. Nothing is kept for one that was removed meanwhile. */
export async function rememberAnswers(
  db: Database,
  id: ArticleId,
  answers: readonly RememberedAnswer[],
  now: Date,
): Promise<void> {
  const rows = JSON.stringify(answers.map(({ key, runs }) => [key, runs]))
  await retryWrite(() =>
    transact(db, [
      sql`insert into translation_memory (key, runs, article_id, used_on)
        select value ->> 0, value ->> 1, a.id, ${dayNumber(now)}
        from json_each(${rows}) cross join articles a on a.id = ${id}
        where a.removed is null
        on conflict do update set runs = excluded.runs, used_on = excluded.used_on`,
    ]),
  )
}

/** Forgets answers that were not used for half a year, and how much engines were sent before that; 1,000 at a time. */
export async function forgetUnused(db: Database, now: Date): Promise<void> {
  const oldest = dayNumber(now) - keptDays
  await transact(db, [
    sql`delete from translation_memory where key in (
      select key from translation_memory where used_on < ${oldest} limit ${maxForgotten})`,
    sql`delete from translation_characters where day < date(${oldest} * 86400, 'unixepoch')`,
  ])
}

function dayNumber(now: Date): number {
  return Math.floor(now.getTime() / 86_400_000)
}
