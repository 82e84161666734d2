import { consumeBatch } from './consume-batch.ts'
import { translateTask } from './translate-task.ts'
import { translationMessageForm } from './translation-message.ts'

/**
 * Takes a batch of the queue of translations, or of its dead letters. Each task records in the database how it ended,
 * with the faults of engines.
 */
export async function consume(
  batch: MessageBatch,
  env: Env,
  ctx: ExecutionContext,
  translate: typeof translateTask = translateTask,
): Promise<void> {
  await consumeBatch(batch, {
    form: translationMessageForm,
    events: { broke: 'translation_broke', dead: 'translation_dead' },
    run: (task) => translate(env, ctx, task),
  })
}
