import type { Period } from '../../store/periods/databases.ts'
import { readVitals, type Vitals } from '../../store/vitals.ts'
import { migrationAdvice } from './migration-advice.ts'

/** What the databases of periods add to the state of a site. */
export type PeriodStatus = {
  readonly faults: readonly string[]
  readonly counts: Pick<Vitals, 'unlisted' | 'outdated' | 'notedPurges'>
  readonly lastArticleAt: Vitals['lastArticleAt']
}

/** Reads the state of the databases of periods, all at once. */
export async function periodStatus(
  periods: readonly Period[],
  environment: string | null,
): Promise<PeriodStatus> {
  const read = await Promise.all(
    periods.map(async ({ name, d1 }) => {
      try {
        const { migrations, vitals } = await readVitals(d1)
        return { fault: migrationAdvice(migrations, environment, name), vitals }
      } catch (error) {
        const facts = { event: 'database_unreachable', database: name, error: String(error) }
        console.error(JSON.stringify(facts))
        return { fault: `${name} does not answer`, vitals: null }
      }
    }),
  )
  const all = read.flatMap(({ vitals }) => vitals ?? [])
  const sum = (count: keyof PeriodStatus['counts']) =>
    all.reduce((total, vitals) => total + vitals[count], 0)
  return {
    faults: read.flatMap(({ fault }) => fault ?? []),
    counts: {
      unlisted: sum('unlisted'),
      outdated: sum('outdated'),
      notedPurges: sum('notedPurges'),
    },
    lastArticleAt:
      all
        .flatMap((one) => one.lastArticleAt ?? [])
        .toSorted()
        .at(-1) ?? null,
  }
}
