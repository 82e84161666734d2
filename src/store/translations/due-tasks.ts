import { sql } from 'drizzle-orm'
import type { ArticleId } from '../../article/article-address.ts'
import { transact, type Database } from '../d1/database.ts'
import { secondsOf } from '../d1/seconds.ts'

export type TaskKey = { article: ArticleId; lang: string }

/**
 * Reads the tasks that are due: that wait and were not pointed to for a while, failed and may be tried again, or whose
 * lease ran out. The most read come first, then those that were asked for first. Reads every due task.
 */
export async function dueTasks(db: Database, now: Date, limit: number): Promise<TaskKey[]> {
  const [rows] = await transact(db, [
    sql`select article_id as article, lang from translation_tasks
      where state <> 'refused' and due_at <= ${secondsOf(now)}
      order by priority desc, asked_at, article_id limit ${limit}`,
  ])
  return rows as TaskKey[]
}

/** Lets tasks wait that a message points to now; should it be lost, they are due again at a later time. */
export async function deferTasks(
  db: Database,
  tasks: readonly TaskKey[],
  now: Date,
  until: Date,
): Promise<void> {
  const keys = JSON.stringify(tasks.map(({ article, lang }) => [article, lang]))
  await transact(db, [
    sql`update translation_tasks set state = 'waiting', reason = null, due_at = ${secondsOf(until)}
      where (article_id, lang) in (select value ->> 0, value ->> 1 from json_each(${keys}))
        and state <> 'refused' and due_at <= ${secondsOf(now)}`,
  ])
}

/** Sets the priority of each task to the views of its article in the last day. Reads all views of that day. */
export async function raisePriorities(db: Database): Promise<void> {
  await transact(db, [
    sql`update translation_tasks set priority = v.views
      from (select article_id, sum(count) as views from views group by article_id) v
      where v.article_id = translation_tasks.article_id
        and translation_tasks.state <> 'refused' and priority <> v.views`,
  ])
}
