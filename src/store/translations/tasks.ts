import { sql, type SQL } from 'drizzle-orm'
import type { ArticleId } from '../../article/article-address.ts'
import type { TranslationFailure, TranslationRefusal } from '../../article/translation.ts'
import { transact, type Database } from '../d1/database.ts'
import { retryWrite } from '../d1/retry.ts'
import { secondsOf } from '../d1/seconds.ts'

/**
 * A task that somebody runs. Only the last to claim it holds it: an earlier claim is void once the lease ran out, the
 * article changed or was removed, or the translation was asked for again.
 */
export type ClaimedTask = {
  readonly article: ArticleId
  readonly lang: string
  readonly revision: string
  /** The number of this attempt since it was asked for, from 1. */
  readonly attempts: number
  readonly askedAt: number
}

/**
 * Claims a task that waits, that failed and is due again, or whose lease ran out. Of several claims at once, one gets
 * it.
 *
 * @param leaseUntil When the task is free again, should its holder die.
 * @returns `null` if there is none, or none that is due.
 */
export async function claimTask(
  db: Database,
  id: ArticleId,
  lang: string,
  now: Date,
  leaseUntil: Date,
): Promise<ClaimedTask | null> {
  const [[row]] = (await retryWrite(() =>
    transact(db, [
      sql`update translation_tasks set state = 'running', reason = null, attempts = attempts + 1,
          due_at = ${secondsOf(leaseUntil)}
        where article_id = ${id} and lang = ${lang}
          and (state = 'waiting' or state <> 'refused' and due_at <= ${secondsOf(now)})
        returning revision, attempts, asked_at`,
    ]),
  )) as [{ revision: string; attempts: number; asked_at: number }[]]
  if (!row) return null
  const { revision, attempts, asked_at: askedAt } = row
  return { article: id, lang, revision, attempts, askedAt }
}

/** The condition on a row of `translation_tasks` that a claim still holds. */
export function isHeld({ article, lang, revision, attempts, askedAt }: ClaimedTask): SQL {
  return sql`(article_id = ${article} and lang = ${lang} and state = 'running'
    and revision = ${revision} and attempts = ${attempts} and asked_at = ${askedAt})`
}

/** Puts off the end of a lease. Returns whether the claim still holds. */
export async function renewLease(
  db: Database,
  task: ClaimedTask,
  leaseUntil: Date,
): Promise<boolean> {
  return change(db, renewal(task, leaseUntil))
}

/** The statement of `renewLease`; it returns a row if the claim still holds. */
export function renewal(task: ClaimedTask, leaseUntil: Date): SQL {
  return sql`update translation_tasks set due_at = ${secondsOf(leaseUntil)} where ${isHeld(task)} returning lang`
}

/** Ends a task: the translation is stored, or not wanted any more. Returns whether the claim still held. */
export async function finishTask(db: Database, task: ClaimedTask): Promise<boolean> {
  return change(db, sql`delete from translation_tasks where ${isHeld(task)} returning lang`)
}

/** Puts off a task that failed. Returns whether the claim still held. */
export async function failTask(
  db: Database,
  task: ClaimedTask,
  reason: TranslationFailure,
  dueAt: Date,
): Promise<boolean> {
  return change(
    db,
    sql`update translation_tasks set state = 'failed', reason = ${reason}, due_at = ${secondsOf(dueAt)}
      where ${isHeld(task)} returning lang`,
  )
}

/** Ends a task without a translation, and keeps the reason. Returns whether the claim still held. */
export async function refuseTask(
  db: Database,
  task: ClaimedTask,
  reason: TranslationRefusal,
): Promise<boolean> {
  return change(
    db,
    sql`update translation_tasks set state = 'refused', reason = ${reason} where ${isHeld(task)} returning lang`,
  )
}

async function change(db: Database, statement: SQL): Promise<boolean> {
  const [rows = []] = await retryWrite(() => transact(db, [statement]))
  return rows.length > 0
}
