import type { Moment } from '../article/day.ts'
import {
  appliedQuery,
  isSchemaFault,
  migrationState,
  stateOf,
  type MigrationState,
} from './d1/migration-state.ts'
import { currentFiling } from './filing.ts'
import { jobVitalsQuery, type JobVitals } from './jobs/job-vitals.ts'
import {
  translationVitals,
  translationVitalsQuery,
  type TranslationVitals,
  type TranslationVitalsRow,
} from './translations/translation-vitals.ts'

/** The state of a database, as far as one round trip can tell. */
export type Vitals = {
  /** Size of the database with its indexes; `null` when the platform does not report it. */
  bytes: number | null
  /** Articles that are in no list, among the first `countedAtMost` that are not where they belong. */
  unlisted: number
  /** Articles that are filed by the rules of an older version; counted up to `countedAtMost`. */
  outdated: number
  /** Noted changes that the purge queue does not know yet; counted up to `countedAtMost`. */
  notedPurges: number
  /** When the last new article was stored. */
  lastArticleAt: Moment | null
  /** When the cron last did all of its work. */
  lastTendedAt: Moment | null
  translations: TranslationVitals
  jobs: JobVitals
}

/** Counts stop here, since anybody may call `/healthz` at any rate. */
export const countedAtMost = 1000

// The inner condition of the first count is that of the index `articles_unfiled`. The limit is inside, too: after some
// migrations many articles are to be filed although they are in lists.
const query = `
  select
    (select count(*) from (
      select position from articles where removed is null and (position is null or position >> 24 <> slot)
      limit ${countedAtMost}) where position is null) as unlisted,
    (select count(*) from (
      select 1 from articles where filing < ${currentFiling} and position is not null
      limit ${countedAtMost})) as outdated,
    (select count(*) from (select 1 from stale limit ${countedAtMost})) as notedPurges,
    (select first_seen_at from articles order by rowid desc limit 1) as lastArticleAt,
    (select at from tended where id = 1) as lastTendedAt`

/**
 * Reads the state of a database: one round trip, some 5,000 rows at most.
 *
 * @returns Its migrations and vitals; no vitals when tables are missing.
 * @throws When the database does not answer.
 */
export async function readVitals(d1: D1Database): Promise<{
  migrations: MigrationState
  vitals: Vitals | null
}> {
  try {
    const [applied, vitals, translations, jobs] = await d1.batch<Row>([
      d1.prepare(appliedQuery),
      d1.prepare(query),
      d1.prepare(translationVitalsQuery(countedAtMost)),
      d1.prepare(jobVitalsQuery(countedAtMost)),
    ])
    const names = applied?.results.map(({ name }) => name) ?? []
    const [row] = vitals?.results ?? []
    const [work] = translations?.results ?? []
    const [intake] = jobs?.results ?? []
    const bytes = vitals?.meta.size_after || null
    return {
      migrations: stateOf(names),
      vitals:
        row && work && intake
          ? { bytes, ...row, translations: translationVitals(work), jobs: intake }
          : null,
    }
  } catch (error) {
    if (!isSchemaFault(error)) throw error
    return { migrations: await migrationState(d1), vitals: null }
  }
}

// A row of any of the queries.
type Row = { name: string } & Omit<Vitals, 'bytes' | 'translations' | 'jobs'> &
  TranslationVitalsRow &
  JobVitals
