import type { Change } from '../cache/purge/stale-tag.ts'
import type { Database } from '../store/d1/database.ts'
import type { Beyond } from '../store/related/beyond.ts'
import type { Engine } from '../translator/engine.ts'
import type { EngineSettings } from '../translator/engines/engine-settings.ts'
import type { TranslationRules } from '../translator/pipeline/wanted-translations.ts'

/** What a task needs of the service around it. */
export type TaskContext = {
  /** Where the article is. */
  readonly db: Database
  /** Where the glossary is, and what engines were sent; by default there as well. */
  readonly main?: Database
  /** Other databases that may have articles close to this one. */
  readonly beyond?: readonly Beyond[]
  /** Those that the site is read in, as BCP 47 tags. */
  readonly languages: readonly string[]
  readonly rules: TranslationRules
  readonly open: (engines: readonly EngineSettings[]) => Promise<readonly Engine[]>
  readonly purge: (change: Change) => Promise<void>
  readonly now: () => Date
}

/** How long a task is held without a sign of its holder, who gives one every 30 seconds and before each request. */
export const leaseSeconds = 90

export function leaseEnd(now: Date): Date {
  return new Date(now.getTime() + leaseSeconds * 1000)
}
