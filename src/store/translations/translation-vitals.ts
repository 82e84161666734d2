import type { Moment } from '../../article/day.ts'

/** How the translating goes, as far as a few rows tell. */
export type TranslationVitals = {
  /** Tasks that wait or run; counted among the first 1,000 that are not refused. */
  waiting: number
  /** Tasks that failed and will be tried again; counted like those that wait. */
  failed: number
  /** Tasks that are not done for a reason of their own; counted among the first 1,000 tasks. */
  refused: number
  /** Why those failed or are not done: how many tasks by the code of the reason; counted among the first 1,000. */
  reasons: Record<string, number>
  /** When the oldest of the counted tasks that wait or run was asked for; `null` if there are none. */
  waitingSince: Moment | null
  /** Characters that engines were sent since midnight UTC, by the engine's name. */
  charactersToday: Record<string, number>
}

/** Writes a query with one row, which `translationVitals` reads. Reads some two rows for each that it may count. */
export function translationVitalsQuery(countedAtMost: number): string {
  return `
    with unfinished as (
      select state, asked_at from translation_tasks where state <> 'refused' limit ${countedAtMost})
    select
      (select count(*) from unfinished where state <> 'failed') as waiting,
      (select count(*) from unfinished where state = 'failed') as failed,
      (select count(*) from (select state from translation_tasks limit ${countedAtMost})
        where state = 'refused') as refused,
      (select json_group_object(reason, tasks) from (
        select reason, count(*) as tasks from (select reason from translation_tasks limit ${countedAtMost})
        where reason is not null group by reason)) as reasons,
      (select strftime('%Y-%m-%dT%H:%M:%S.000Z', min(asked_at), 'unixepoch')
        from unfinished where state <> 'failed') as waitingSince,
      (select json_group_object(engine, characters)
        from translation_characters where day = date('now')) as charactersToday`
}

export type TranslationVitalsRow = Omit<TranslationVitals, 'reasons' | 'charactersToday'> & {
  reasons: string
  charactersToday: string
}

/** Reads the row of `translationVitalsQuery`. */
export function translationVitals(row: TranslationVitalsRow): TranslationVitals {
  return {
    ...row,
    reasons: JSON.parse(row.reasons) as Record<string, number>,
    charactersToday: JSON.parse(row.charactersToday) as Record<string, number>,
  }
}
