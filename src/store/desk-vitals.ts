import { sql } from 'drizzle-orm'
import type { Day } from '../article/day.ts'
import { transact, type Database } from './d1/database.ts'
import { retryRead } from './d1/retry.ts'
import type { JobState } from './jobs/jobs.ts'

/** What the desk shows of work and storage, apart from `Vitals`. */
export type DeskVitals = {
  /** The jobs that were begun last. */
  readonly jobs: readonly {
    readonly id: string
    readonly kind: string
    readonly state: JobState
    readonly reason: string | null
    readonly pages: number
    /** Seconds since 1970. */
    readonly created: number
  }[]
  /** Characters that engines were sent, by days. */
  readonly characters: readonly {
    readonly day: Day
    readonly engine: string
    readonly characters: number
  }[]
  /** About how many articles there are. */
  readonly articles: number
  /**
   * Of the pages that were kept last, at most 1,000 of each database: how many, and their bytes before they were
   * packed.
   */
  readonly pages: number
  readonly pageBytes: number
}

type Jobs = DeskVitals['jobs'][number][]
type Storage = Omit<DeskVitals, 'jobs' | 'characters'>
type Characters = DeskVitals['characters'][number][]

const maxJobs = 10
const maxSampled = 1000

const storageQuery = sql`select
    (select coalesce(max(rowid), 0) from articles) as articles,
    count(*) as pages, coalesce(sum(bytes), 0) as pageBytes
  from (select bytes from raw_pages where received_at > 0 order by received_at desc limit ${maxSampled})`

/**
 * Reads them: one round trip, some 1,500 rows at most; of the characters a row an engine and day.
 *
 * @param further Other databases with articles and pages, each asked once. One that fails is left out.
 */
export async function readDeskVitals(
  db: Database,
  from: Day,
  further: readonly Database[] = [],
): Promise<DeskVitals> {
  // The desk is of use without them.
  const elsewhere = Promise.allSettled(
    further.map((other) => retryRead(() => transact(other, [storageQuery]))),
  )
  const [jobs, characters, [storage]] = (await retryRead(() =>
    transact(db, [
      sql`select id, kind, state, reason, pages, created_at as created from (
          select * from (select * from jobs where ended_at is null order by due_at desc limit ${maxJobs})
          union all
          select * from (select * from jobs where ended_at is not null order by ended_at desc limit ${maxJobs}))
        order by created desc limit ${maxJobs}`,
      sql`select day, engine, characters from translation_characters where day >= ${from} order by day`,
      storageQuery,
    ]),
  )) as [Jobs, Characters, [Storage]]
  const all = (await elsewhere).flatMap((result) =>
    result.status === 'fulfilled' ? (result.value[0] as Storage[]) : [],
  )
  const sum = (count: keyof Storage) =>
    all.reduce((total, one) => total + one[count], storage[count])
  return {
    jobs,
    characters,
    articles: sum('articles'),
    pages: sum('pages'),
    pageBytes: sum('pageBytes'),
  }
}
