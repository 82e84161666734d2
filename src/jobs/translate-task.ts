import { parseArticleId } from '../article/article-address.ts'
import { purge } from '../cache/purge/purge.ts'
import { readConfig } from '../config/config.ts'
import { openDatabase } from '../store/d1/database.ts'
import { databasesAround } from '../store/periods/database-of.ts'
import { openEngines } from '../translator/engines/open-engine.ts'
import { nudge } from './nudge.ts'
import { runTask, type TaskReport } from './run-task.ts'
import type { TranslationMessage } from './translation-message.ts'

const maxDelaySeconds = 43_200 // of a message; what is due later is left to the cron

/**
 * Runs the task that a message points to, if it is to be had, and logs a line about it. The queue is told when a task
 * that was put off is due.
 *
 * @throws {StorageFault} The database failed; the task stays.
 * @throws {ConfigFault} Names every invalid variable.
 */
export async function translateTask(
  env: Env,
  ctx: ExecutionContext,
  { article, lang }: TranslationMessage,
): Promise<void> {
  const id = parseArticleId(article)
  if (!id) return
  const { site, translation, storage } = readConfig(env)
  const startedAt = Date.now()
  const report = await runTask(
    {
      ...(await databasesAround(env, id, storage)),
      main: openDatabase(env.DB),
      languages: site.languages,
      rules: translation,
      open: (engines) => openEngines(engines, env),
      purge: (change) => purge(ctx.exports, change),
      now: () => new Date(),
    },
    id,
    lang,
  )
  if (!report) return
  log({ article, lang }, report, Date.now() - startedAt)
  const delaySeconds = report.dueAt && Math.ceil((report.dueAt.getTime() - Date.now()) / 1000) + 1
  if (delaySeconds !== null && delaySeconds <= maxDelaySeconds)
    await nudge(env.TRANSLATION_QUEUE, [{ article, lang }], Math.max(0, delaySeconds))
}

function log(task: TranslationMessage, { figures, ...report }: TaskReport, ms: number): void {
  console.log(JSON.stringify({ event: 'translated', ...task, ...report, ...figures, ms }))
}
