import type { Moment } from '../../article/day.ts'

/** How jobs go, as far as a few rows tell. */
export type JobVitals = {
  /** Jobs that wait or run; counted up to a limit. */
  waiting: number
  /** Jobs that failed for good and are not forgotten yet; counted among the last that ended. */
  failed: number
  /** When the oldest of those that wait or run was begun; `null` if there are none. */
  waitingSince: Moment | null
}

/** Writes a query with one row of `JobVitals`. */
export function jobVitalsQuery(countedAtMost: number): string {
  return `
    with unfinished as (select created_at from jobs where ended_at is null limit ${countedAtMost})
    select
      (select count(*) from unfinished) as waiting,
      (select count(*) from (
        select state from jobs where ended_at is not null order by ended_at desc limit ${countedAtMost})
        where state = 'failed') as failed,
      (select strftime('%Y-%m-%dT%H:%M:%S.000Z', min(created_at), 'unixepoch') from unfinished) as waitingSince`
}
