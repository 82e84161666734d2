import { deleteUpload } from '../../archive/uploads.ts'
import { retrySoon } from '../../jobs/retry-time.ts'
import { leaseEnd, leaseSeconds } from '../../jobs/task-context.ts'
import type { Database } from '../../store/d1/database.ts'
import {
  claimJob,
  delayJob,
  endJob,
  forgetUpload,
  recordStep,
  releaseJob,
  renewJob,
  type ClaimedJob,
  type JobPage,
} from '../../store/jobs/jobs.ts'
import { intakeLimits } from '../intake-limits.ts'
import { pageFault } from '../page-fault.ts'
import type { PageOutcome } from '../page-outcome.ts'
import { JobFault, type JobContext, type JobKind, type Step } from './job-kind.ts'
import { jobKinds } from './job-kinds.ts'

/** How a turn of a job ended. */
export type TurnReport = {
  readonly kind: string
  /** `lost` if somebody else has the job now. */
  readonly state: 'waiting' | 'delayed' | 'done' | 'failed' | 'lost'
  readonly reason: string | null
  /** When the next turn is due; `null` if there is none. */
  readonly dueAt: Date | null
  /** Done in this turn, and in all. */
  readonly turn: number
  readonly pages: number
}

type Service = JobContext & { readonly db: Database }

const maxAttempts = 24 // without a step: the last one is some 18 hours after the first

/**
 * Takes a turn of a job: claims it, and records each step before the next one. It may be stopped at any point and taken
 * again: it goes on after the last step that was recorded. Delivered twice, it is taken once.
 *
 * A turn ends at its bounds. One that fails is tried again later, after pauses that double up to an hour.
 *
 * @returns `null` if the job is not to be had: it ended, another runs it, it is not due, or its upload is on its way.
 * @throws {StorageFault} The database failed while the job was claimed or ended; it is free again after its lease.
 */
export async function runJob(
  service: Service,
  id: string,
  kinds: Readonly<Record<string, JobKind>> = jobKinds,
): Promise<TurnReport | null> {
  const { db, ingest } = service
  const now = () => ingest.now()
  const job = await claimJob(db, id, now(), leaseEnd(now()))
  if (!job) return null
  const timer = setInterval(
    () => void renewJob(db, job, leaseEnd(now())).catch(() => {}),
    (leaseSeconds / 3) * 1000,
  )
  const held = { job } // as the last step left it
  try {
    return await runSteps(service, held, kinds[job.kind])
  } catch (error) {
    return await failed(service, held.job, error, held.job.pages - job.pages)
  } finally {
    clearInterval(timer)
  }
}

async function runSteps(
  service: Service,
  held: { job: ClaimedJob },
  kind: JobKind | undefined,
): Promise<TurnReport> {
  const { db, ingest } = service
  const start = held.job.pages
  const until = ingest.now().getTime() + intakeLimits.millisecondsAtOnce
  if (!kind) throw new JobFault('kind_unknown')
  for await (const step of kind(service, held.job)) {
    const now = ingest.now()
    const next = await recordStep(db, held.job, recorded(step), now, leaseEnd(now))
    if (!next) return report(held.job, 'lost', start)
    held.job = next
    if (next.pages - start < intakeLimits.pagesAtOnce && now.getTime() <= until) continue
    if (!(await releaseJob(db, next, now))) return report(next, 'lost', start)
    return { ...report(next, 'waiting', start), dueAt: now }
  }
  return ended(service, held.job, null, start)
}

function recorded({ cursor, outcomes }: Step) {
  const failures = new Map(
    outcomes.flatMap((one, index) => {
      const page = failureOf(one)
      return page ? [[index, page] as const] : []
    }),
  )
  return { cursor, outcomes: outcomes.map(countedAs), failures }
}

function countedAs({ outcome, code }: PageOutcome) {
  return { outcome, ...(isFailure(outcome) && code !== undefined && { code }) }
}

function failureOf({ place, url, outcome, code = outcome, detail }: PageOutcome): JobPage | null {
  return isFailure(outcome) ? { place, url, outcome, code, detail: detail ?? null } : null
}

function isFailure(outcome: PageOutcome['outcome']): boolean {
  return outcome === 'refused' || outcome === 'failed'
}

async function failed(
  service: Service,
  job: ClaimedJob,
  error: unknown,
  turn: number,
): Promise<TurnReport> {
  const start = job.pages - turn
  if (error instanceof JobFault) return ended(service, job, error.message, start)
  const reason = pageFault(error).code
  if (job.attempts >= maxAttempts) return ended(service, job, reason, start)
  const dueAt = retrySoon(service.ingest.now(), Math.max(1, job.attempts), null)
  if (!(await delayJob(service.db, job, reason, dueAt))) return report(job, 'lost', start)
  return { ...report(job, 'delayed', start), reason, dueAt }
}

async function ended(
  { db, uploads, ingest }: Service,
  job: ClaimedJob,
  reason: string | null,
  start: number,
): Promise<TurnReport> {
  if (!(await endJob(db, job, reason, ingest.now()))) return report(job, 'lost', start)
  if (job.upload !== null && uploads)
    await deleteUpload(uploads, job.upload)
      .then(() => forgetUpload(db, job.id))
      .catch((error: unknown) => {
        // The cron deletes it.
        console.error(JSON.stringify({ event: 'upload_left', job: job.id, error: String(error) }))
      })
  return { ...report(job, reason === null ? 'done' : 'failed', start), reason }
}

function report(
  { kind, pages }: ClaimedJob,
  state: TurnReport['state'],
  start: number,
): TurnReport {
  return { kind, state, reason: null, dueAt: null, turn: pages - start, pages }
}
