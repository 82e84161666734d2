import * as v from 'valibot'
import { translateTask } from './translate-task.ts'
import { translationMessageForm, type TranslationMessage } from './translation-message.ts'

const firstRetrySeconds = 30
const maxRetrySeconds = 3600

/**
 * Takes a batch of either queue, one message after the other.
 *
 * It never throws, as the whole batch would come again then. A task records in the database how it ended, with the
 * faults of engines. So a message is sent again only when the task itself broke, later each time.
 *
 * A dead letter is a nudge that was lost. Its row in the database is due again, and the cron finds it; so a line in
 * the log is all that is left to do.
 */
export async function consume(
  batch: MessageBatch,
  env: Env,
  ctx: ExecutionContext,
  translate: typeof translateTask = translateTask,
): Promise<void> {
  for (const message of batch.messages) {
    const read = v.safeParse(translationMessageForm, message.body)
    if (!read.success) {
      const [issue] = read.issues
      log('message_invalid', { queue: batch.queue, id: message.id, error: issue.message })
      message.ack()
    } else if (batch.queue.endsWith(deadQueue)) {
      log('translation_dead', read.output)
      message.ack()
    } else {
      await run(message, read.output, () => translate(env, ctx, read.output))
    }
  }
}

const deadQueue = '-dead' // as wrangler.toml names them

async function run(
  message: Message,
  task: TranslationMessage,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work()
    message.ack()
  } catch (error) {
    const delaySeconds = Math.min(firstRetrySeconds * 2 ** (message.attempts - 1), maxRetrySeconds)
    log('translation_broke', { ...task, attempts: message.attempts, delaySeconds, error })
    message.retry({ delaySeconds })
  }
}

function log(event: string, { error, ...facts }: Record<string, unknown>): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : error
  console.error(JSON.stringify({ event, ...facts, ...(text !== undefined && { error: text }) }))
}
