import { ingestJob } from './ingest-job.ts'
import type { JobKind } from './job-kind.ts'
import { recleanJob } from './reclean-job.ts'

/** The kinds of jobs, by the name in their rows. */
export const jobKinds: Readonly<Record<string, JobKind>> = {
  ingest: ingestJob,
  reclean: recleanJob,
}
