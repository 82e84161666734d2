import type { Period } from '../../store/periods/databases.ts'
import { readVitals, type Vitals } from '../../store/vitals.ts'
import { migrationAdvice } from './migration-advice.ts'
import { sizeHint } from './status-hints.ts'

/** What the databases of periods add to the state of a site. */
export type PeriodStatus = {
  readonly faults: readonly string[]
  readonly hints: readonly string[]
  /** Of those that answered. */
  readonly vitals: readonly Vitals[]
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
        const hint = vitals && sizeHint(vitals.bytes, name)
        return { fault: migrationAdvice(migrations, environment, name), hint, vitals }
      } catch (error) {
        const facts = { event: 'database_unreachable', database: name, error: String(error) }
        console.error(JSON.stringify(facts))
        return { fault: `${name} does not answer`, hint: null, vitals: null }
      }
    }),
  )
  return {
    faults: read.flatMap(({ fault }) => fault ?? []),
    hints: read.flatMap(({ hint }) => hint ?? []),
    vitals: read.flatMap(({ vitals }) => vitals ?? []),
  }
}
