import * as v from 'valibot'

const firstRetrySeconds = 30
const maxRetrySeconds = 3600
const deadQueue = '-dead' // as wrangler.toml names them

/** How the messages of a queue are taken. */
export type Consumer<Task> = {
  readonly form: v.GenericSchema<unknown, Task>
  /** The events in the log: of a task that broke, and of a dead letter. */
  readonly events: { readonly broke: string; readonly dead: string }
  readonly run: (task: Task) => Promise<void>
  /** Called for a message that the queue gave up. */
  readonly bury?: (task: Task) => Promise<void>
}

/**
 * Takes a batch of a queue, or of its dead letters, one message after the other.
 *
 * It never throws, as the whole batch would come again then. A task records in the database how it ended. So a message
 * is sent again only when the task itself broke, later each time.
 *
 * A dead letter is a nudge that was lost. Its row in the database is due again, and the cron finds it.
 */
export async function consumeBatch<Task extends object>(
  batch: MessageBatch,
  { form, events, run, bury }: Consumer<Task>,
): Promise<void> {
  const isDead = batch.queue.endsWith(deadQueue)
  for (const message of batch.messages) {
    const read = v.safeParse(form, message.body)
    if (!read.success) {
      const [issue] = read.issues
      log('message_invalid', { queue: batch.queue, id: message.id, error: issue.message })
      message.ack()
      continue
    }
    if (isDead) log(events.dead, read.output)
    const work = isDead ? bury : run
    await taken(message, events.broke, read.output, async () => work?.(read.output))
  }
}

async function taken(
  message: Message,
  event: string,
  task: object,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work()
    message.ack()
  } catch (error) {
    const delaySeconds = Math.min(firstRetrySeconds * 2 ** (message.attempts - 1), maxRetrySeconds)
    log(event, { ...task, attempts: message.attempts, delaySeconds }, error)
    message.retry({ delaySeconds })
  }
}

function log(event: string, facts: object, error?: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : error
  console.error(JSON.stringify({ event, ...facts, ...(text !== undefined && { error: text }) }))
}
