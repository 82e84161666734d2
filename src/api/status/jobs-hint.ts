import type { JobVitals } from '../../store/jobs/job-vitals.ts'

const isLateAfterMinutes = 1440 // a large one takes hours

/** Reports that a job is not done for more than a day; `null` if none is that old. */
export function jobsHint({ waitingSince }: JobVitals, now: Date): string | null {
  if (waitingSince === null) return null
  const minutes = (now.getTime() - Date.parse(waitingSince)) / 60_000
  if (minutes <= isLateAfterMinutes) return null
  return `A job waits since ${waitingSince}: look whether the queue, the cron and the bucket work`
}
