import { ingestJob } from './ingest-job.ts'
import type { JobKind } from './job-kind.ts'

/** The kinds of jobs, by the name in their rows. */
export const jobKinds: Readonly<Record<string, JobKind>> = {
  ingest: ingestJob,
}
