import type { Config } from '../../config/config.ts'
import type { Vitals } from '../../store/vitals.ts'
import { declinedHint } from './declined-hint.ts'
import { outdatedAdvice } from './filing-advice.ts'
import { jobsHint } from './jobs-hint.ts'
import { waitingHint } from './waiting-hint.ts'

const cronIsLateAfterMinutes = 60 // it runs every ten minutes
// Sizes in bytes between which a database is nearly full on one of the platform's plans, and that plan's limit.
// https://developers.cloudflare.com/d1/platform/limits/
const nearlyFull = [
  { from: 9e9, to: Infinity, limit: '10 GB, the most a D1 database may have' },
  { from: 0.45e9, to: 0.5e9, limit: '500 MB, the limit of the Free plan' },
] as const

/** Lists what an operator may want to know or set; the site works without it. */
export function statusHints(
  { site, environment }: Config,
  { bytes, outdated, lastArticleAt, lastTendedAt, translations, jobs }: Vitals,
  now: Date,
): string[] {
  // A new site has had no cron yet.
  const lastSign = lastTendedAt ?? lastArticleAt
  const minutes = lastSign === null ? 0 : (now.getTime() - Date.parse(lastSign)) / 60_000
  return [
    site.contact === null && 'CONTACT is not set: readers can report an article by the form alone',
    outdatedAdvice(outdated, environment),
    sizeHint(bytes),
    minutes > cronIsLateAfterMinutes &&
      `The cron has not run ${lastTendedAt ? `since ${lastTendedAt}` : 'yet'}: trends and old views are not renewed`,
    waitingHint(translations, now),
    declinedHint(translations, site.url),
    jobsHint(jobs, now),
  ].filter((hint) => typeof hint === 'string')
}

/** Reports that a database is nearly full; `null` if it is not. */
export function sizeHint(bytes: number | null, database = 'The database'): string | null {
  const size = nearlyFull.find(({ from, to }) => bytes !== null && bytes >= from && bytes <= to)
  return size ? `${database} is close to ${size.limit}` : null
}
