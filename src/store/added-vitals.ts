import type { TranslationVitals } from './translations/translation-vitals.ts'
import type { Vitals } from './vitals.ts'

/**
 * Adds up what waits in several databases of a site. Size, jobs and the time of the cron are those of the first one,
 * `DB`.
 */
export function addedVitals(main: Vitals, further: readonly Vitals[]): Vitals {
  const all = [main, ...further]
  const sum = (count: 'unlisted' | 'outdated' | 'notedPurges') =>
    all.reduce((total, vitals) => total + vitals[count], 0)
  return {
    ...main,
    unlisted: sum('unlisted'),
    outdated: sum('outdated'),
    notedPurges: sum('notedPurges'),
    lastArticleAt: sorted(all.map((vitals) => vitals.lastArticleAt)).at(-1) ?? null,
    translations: addedTranslations(all.map((vitals) => vitals.translations)),
  }
}

function addedTranslations(all: readonly TranslationVitals[]): TranslationVitals {
  const sum = (count: 'waiting' | 'failed' | 'refused') =>
    all.reduce((total, one) => total + one[count], 0)
  const sums = (counts: 'reasons' | 'charactersToday') => {
    const added: Record<string, number> = {}
    for (const [name, count] of all.flatMap((one) => Object.entries(one[counts])))
      added[name] = (added[name] ?? 0) + count
    return added
  }
  return {
    waiting: sum('waiting'),
    failed: sum('failed'),
    refused: sum('refused'),
    reasons: sums('reasons'),
    waitingSince: sorted(all.map((one) => one.waitingSince))[0] ?? null,
    charactersToday: sums('charactersToday'),
  }
}

function sorted<Time extends string>(times: readonly (Time | null)[]): Time[] {
  return times.flatMap((time) => time ?? []).toSorted()
}
