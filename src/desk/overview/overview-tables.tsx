import type { Child } from 'hono/jsx'
import type { Config } from '../../config/config.ts'
import type { DeskVitals } from '../../store/desk-vitals.ts'
import type { Vitals } from '../../store/vitals.ts'
import { DeskTable } from '../frame/desk-table.tsx'
import { minuteOf } from '../frame/minute-of.ts'
import { monthCost, rates, ratesOf, type MonthUse } from './month-cost.ts'

type Row = readonly [name: string, ...values: Child[]]

type FiguresProps = { label: string; columns: readonly string[]; rows: readonly Row[] }

/** A plain table whose first column names the row. */
function Figures({ label, columns, rows }: FiguresProps) {
  return (
    <DeskTable name={label} columns={columns}>
      {rows.map(([name, ...values]) => (
        <tr>
          <th scope="row">{name}</th>
          {values.map((value) => (
            <td>{value}</td>
          ))}
        </tr>
      ))}
    </DeskTable>
  )
}

/** What waits, and since when. */
export function BacklogTable({ vitals, purges }: { vitals: Vitals; purges: number | null }) {
  const { jobs, translations, notedPurges, unlisted, outdated } = vitals
  return (
    <Figures
      label="What waits"
      columns={['Queue', 'Waiting', 'Failed', 'Since']}
      rows={[
        ['Jobs', jobs.waiting, jobs.failed, jobs.waitingSince ?? '–'],
        [
          'Translations',
          translations.waiting,
          translations.failed,
          translations.waitingSince ?? '–',
        ],
        ['Refused translations', translations.refused, '–', '–'],
        ['Purges', purges === null ? 'unknown' : purges + notedPurges, '–', '–'],
        ['Articles to file', unlisted + outdated, '–', '–'],
      ]}
    />
  )
}

/** The characters of today, by engine. */
export function BudgetTable({ vitals, config }: { vitals: Vitals; config: Config }) {
  const { charactersToday, reasons } = vitals.translations
  const rows = config.translation.engines.map(({ name, charactersPerDay = null }): Row => {
    const sent = charactersToday[name] ?? 0
    const budget = charactersPerDay?.toLocaleString('en') ?? 'no limit'
    return [name, sent.toLocaleString('en'), budget]
  })
  const why = Object.entries(reasons).map(([reason, tasks]) => `${reason} ${tasks}`)
  return (
    <>
      {rows.length === 0 ? (
        <p>No engine is set up.</p>
      ) : (
        <Figures label="Engines" columns={['Engine', 'Characters today', 'Of']} rows={rows} />
      )}
      {why.length > 0 && <p class="note">Not done: {why.join(', ')}.</p>}
    </>
  )
}

/** The jobs that were begun last. */
export function JobsTable({ jobs }: Pick<DeskVitals, 'jobs'>) {
  if (jobs.length === 0) return <p>There are none.</p>
  return (
    <Figures
      label="Jobs"
      columns={['Job', 'Kind', 'State', 'Pages', 'Begun']}
      rows={jobs.map(({ id, kind, state, reason, pages, created }): Row => [
        id,
        kind,
        reason === null ? state : `${state}, ${reason}`,
        pages,
        minuteOf(new Date(created * 1000)),
      ])}
    />
  )
}

/** What the month has cost so far, as far as the site can tell, and the rates that it is counted by. */
export function CostTable({ use }: { use: MonthUse }) {
  const cost = monthCost(use)
  const total = cost.reduce((sum, { usd }) => sum + usd, 0)
  return (
    <>
      <Figures
        label="Cost of this month"
        columns={['What', 'Amount', 'USD']}
        rows={[
          ...cost.map(({ what, amount, usd }): Row => [what, amount, usd.toFixed(2)]),
          ['Together, beyond the 5 USD of the plan', '', total.toFixed(2)],
        ]}
      />
      <p class="note">
        At most this is charged for what is counted here: a part of it is included in the plan.
        Requests of machines, feeds and lists are not counted, nor what engines of translation
        charge.
      </p>
      <details>
        <summary>Table: rates of {ratesOf}</summary>
        <Figures
          label="Rates"
          columns={['For', 'USD', 'By the prices of']}
          rows={Object.values(rates).map(({ usd, unit, per, source }): Row => [
            unit,
            (usd * per).toFixed(3),
            source,
          ])}
        />
      </details>
    </>
  )
}
