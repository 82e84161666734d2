import type { Config } from '../../config/config.ts'
import { addedVitals } from '../../store/added-vitals.ts'
import type { MigrationState } from '../../store/d1/migration-state.ts'
import type { Period } from '../../store/periods/databases.ts'
import { readVitals, type Vitals } from '../../store/vitals.ts'
import { unlistedAdvice } from './filing-advice.ts'
import { migrationAdvice } from './migration-advice.ts'
import { periodStatus } from './period-status.ts'
import { statusHints } from './status-hints.ts'
import type { TranslationStatus } from './translation-status.ts'

/** The answer of `/healthz`: whether the parts work, never their secrets. */
export type Status = {
  /** `filing` while stored articles are in no list yet. */
  status: 'ok' | 'filing' | 'failing'
  database: 'ready' | 'behind' | 'ahead' | 'unreachable'
  ingest: 'open' | 'closed'
  /** Whether the pages that articles are made of are kept. */
  rawPages: 'kept' | 'not_kept'
  /** What an operator should fix, in words. */
  faults: string[]
  /** What an operator may want to know or set; the site works without it. */
  hints: string[]
  /** How many tags of pages wait to be purged at the edge; `null` if that is not known. */
  waitingPurges: number | null
  translation: TranslationStatus & Partial<Vitals['translations']>
  /** `uploads`: whether captures over the bound of a request can become jobs. */
  jobs: { uploads: 'kept' | 'not kept' } & Partial<Vitals['jobs']>
} & Partial<Omit<Vitals, 'translations' | 'jobs'>>

/**
 * Reads the state of the database and checks the settings. One round trip, with the databases of periods at once.
 *
 * @param countPurges Asks the purge queue how many tags wait in it.
 * @param hasBucket Whether there is an R2 bucket for pages.
 */
export async function readStatus(
  d1: D1Database,
  config: Config,
  countPurges: () => Promise<number>,
  hasBucket: boolean,
  now: Date,
  periods: readonly Period[] = [],
): Promise<Status> {
  const { environment, ingest, site, translation } = config
  const targets = site.languages
  const { translationHints, translationStatus } = await import('./translation-status.ts')
  const [read, queued, further] = await Promise.all([
    readVitals(d1).catch((error: unknown) => {
      console.error(JSON.stringify({ event: 'database_unreachable', error: String(error) }))
      return null
    }),
    countPurges().catch(() => null),
    periods.length === 0 ? null : periodStatus(periods, environment),
  ])
  const vitals = read?.vitals ? addedVitals(read.vitals, further?.vitals ?? []) : null
  const { translations, jobs, ...others } = vitals ?? {}
  const database = read ? databaseStatus(read.migrations) : 'unreachable'
  const { unlisted, notedPurges } = vitals ?? { unlisted: 0, notedPurges: 0 }
  const faults = [
    read ? migrationAdvice(read.migrations, environment) : 'The database does not answer',
    ...(further?.faults ?? []),
    unlistedAdvice(unlisted, environment),
    'fault' in ingest ? ingest.fault : null,
    ...translation.faults,
    site.url.endsWith('.example') ? 'SITE_URL is still the example address' : null,
  ].filter((fault) => fault !== null)
  const isServing = database === 'ready' || database === 'ahead'
  return {
    status: !isServing ? 'failing' : unlisted > 0 ? 'filing' : 'ok',
    database,
    ingest: 'fault' in ingest ? 'closed' : 'open',
    rawPages: hasBucket && config.rawRetentionDays > 0 ? 'kept' : 'not_kept',
    faults,
    hints: [
      ...(vitals ? statusHints(config, vitals, now) : []),
      ...(further?.hints ?? []),
      ...translationHints(translation, targets),
      ...(hasBucket
        ? []
        : ['No R2 bucket is bound as RAW, so pages are not kept and cannot be cleaned again']),
    ],
    waitingPurges: queued === null ? null : queued + notedPurges,
    translation: { ...translationStatus(translation, targets), ...translations },
    jobs: { uploads: hasBucket ? 'kept' : 'not kept', ...jobs },
    ...others,
  }
}

function databaseStatus({ missing, unknown }: MigrationState): Status['database'] {
  if (missing.length > 0) return 'behind'
  return unknown.length > 0 ? 'ahead' : 'ready'
}
