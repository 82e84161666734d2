import { consumeBatch } from '../../jobs/consume-batch.ts'
import { openDatabase } from '../../store/d1/database.ts'
import { countDeadLetter } from '../../store/jobs/jobs.ts'
import { jobMessageForm } from './job-message.ts'
import { takeJob } from './take-job.ts'

/** Takes a batch of the queue of jobs, or of its dead letters, which the jobs then tell of. */
export async function consumeJobs(
  batch: MessageBatch,
  env: Env,
  ctx: ExecutionContext,
): Promise<void> {
  await consumeBatch(batch, {
    form: jobMessageForm,
    events: { broke: 'job_broke', dead: 'job_dead' },
    run: async (message) => void (await takeJob(env, ctx, message)),
    bury: ({ job }) => countDeadLetter(openDatabase(env.DB), job),
  })
}
