import { sql } from 'drizzle-orm'
import { retryRead } from '../d1/retry.ts'
import { railLength } from '../rail-columns.ts'
import { distinct, readSiteRails, siteRailsObject, type SiteRails } from '../site-rails.ts'
import type { ReadingLanguage } from '../tables/reading-language.ts'
import type { Attempts } from './attempts.ts'
import type { Place } from './places.ts'
import { inListOrder } from './walk-lists.ts'

/**
 * Reads the site's rails from the newest database, whatever an article's own, in one query. `null` if the database
 * fails: an article is shown without.
 */
export async function newestRails(
  newest: Place,
  { tryAll }: Attempts,
  lang: ReadingLanguage,
): Promise<SiteRails | null> {
  const [read] = await tryAll([newest], ({ db }) =>
    retryRead(() => db.get<{ rails: string }>(sql.raw(`select ${siteRailsObject(lang)} as rails`))),
  )
  return read ? readSiteRails(read.answer.rails, lang) : null
}

/** Merges rails of several databases: the latest articles in the order of lists, the others as they come. */
export function mergedRails(rails: readonly (SiteRails | null)[]): SiteRails {
  const all = (name: keyof SiteRails) => distinct(rails.flatMap((one) => one?.[name] ?? []))
  return {
    latest: inListOrder(all('latest')).slice(0, railLength.latest),
    trends: all('trends').slice(0, railLength.trends),
    headlines: all('headlines').slice(0, railLength.headlines),
  }
}
