import { readConfig } from '../config/config.ts'
import { openDatabase, type Database } from '../store/d1/database.ts'
import { everyPart } from '../store/every-part.ts'
import { databasesIn } from '../store/periods/databases.ts'
import { deferTasks, dueTasks, raisePriorities } from '../store/translations/due-tasks.ts'
import { forgetUnused } from '../store/translations/memory.ts'
import { nudge } from './nudge.ts'
import { translateTask } from './translate-task.ts'

const maxNudged = 1000
const nudgedAgainSeconds = 1800
const maxRun = 10 // where there is no queue
const maxRunMilliseconds = 240_000

/**
 * Finds what no message points to any more: tasks that wait, that failed and are due, or whose holder is gone. Those
 * that are read most come first. Each gets a message, and waits half an hour for that. Without a queue, some are run
 * here.
 *
 * Also forgets what the memory of translations did not need for long.
 *
 * @throws {AggregateError} With the errors of the parts that failed; the other parts are done.
 */
export async function sweepTranslations(
  env: Env,
  ctx: ExecutionContext,
  now: Date,
  translate: typeof translateTask = translateTask,
): Promise<void> {
  const isTranslating = readConfig(env).translation.engines.length > 0
  await everyPart(
    databasesIn(env)
      .map(({ d1 }) => openDatabase(d1))
      .flatMap((db) => [
        () => forgetUnused(db, now),
        ...(isTranslating
          ? [
              () => raisePriorities(db),
              () =>
                env.TRANSLATION_QUEUE
                  ? nudgeDue(db, env.TRANSLATION_QUEUE, now)
                  : runDue(db, now, (task) => translate(env, ctx, task)),
            ]
          : []),
      ]),
  )
}

type SomeQueue = NonNullable<Env['TRANSLATION_QUEUE']>

async function nudgeDue(db: Database, queue: SomeQueue, now: Date): Promise<void> {
  const tasks = await dueTasks(db, now, maxNudged)
  if (tasks.length === 0 || !(await nudge(queue, tasks))) return
  await deferTasks(db, tasks, now, new Date(now.getTime() + nudgedAgainSeconds * 1000))
}

async function runDue(
  db: Database,
  now: Date,
  run: (task: { article: string; lang: string }) => Promise<void>,
): Promise<void> {
  const until = Date.now() + maxRunMilliseconds
  const tasks = await dueTasks(db, now, maxRun)
  await everyPart(
    tasks.map((task) => async () => {
      if (Date.now() < until) await run(task)
    }),
  )
}
