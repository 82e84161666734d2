import type { KnownRails } from './site-rails.ts'
import type { ReadingLanguage } from './tables/reading-language.ts'

/** What an isolate read last of a site's rails. */
export type RailsMemory = {
  /** Rails that were read not long ago; the statement of a page finds out by their stamp whether they still hold. */
  recall(lang: ReadingLanguage): KnownRails | null
  /** Keeps rails that were just read, unless they have no stamp. */
  keep(lang: ReadingLanguage, rails: KnownRails): void
}

// The stamp tells of new articles and of takedowns. Other changes wait this long; pages keep their rails for longer.
const lifetimeMilliseconds = 10_000

type Entries = Map<ReadingLanguage, { rails: KnownRails; readAt: number }>

const memories = new WeakMap<D1Database, Entries>()

/**
 * The memory of an isolate for the rails of a database: a set of rails in each language that readers read, some 20 KB.
 *
 * @param d1 The binding itself.
 * @param now The time of the request that asks.
 */
export function railsMemoryOf(d1: D1Database, now: Date): RailsMemory {
  const entries: Entries = memories.get(d1) ?? new Map()
  memories.set(d1, entries)
  return {
    recall(lang) {
      const entry = entries.get(lang)
      if (!entry) return null
      const age = now.getTime() - entry.readAt
      return age >= 0 && age < lifetimeMilliseconds ? entry.rails : null
    },
    keep(lang, rails) {
      if (rails.stamp) entries.set(lang, { rails, readAt: now.getTime() })
    },
  }
}
