import type { Day } from '../../article/day.ts'
import { siteMap } from '../../site/site-map.ts'
import type { DeskVitals } from '../../store/desk-vitals.ts'
import type { IntakeCount, ServedDay } from '../../store/intake-log/intake-counts.ts'
import { DayBars } from '../plots/day-bars.tsx'
import { DayLine } from '../plots/day-line.tsx'
import { sumsByDay } from '../plots/days.ts'
import { RowBars } from '../plots/row-bars.tsx'

type OverviewPlotsProps = {
  days: readonly Day[]
  counts: readonly IntakeCount[]
  served: readonly ServedDay[]
  characters: DeskVitals['characters']
  /** The characters that the engines may be sent on a day together; `null` where one has no limit. */
  charactersPerDay: number | null
}

const namedSources = 5 // next to all others; one colour each

/** What one would rather look at than read, each with its table. */
export function OverviewPlots(props: OverviewPlotsProps) {
  const { days, counts, served, characters, charactersPerDay } = props
  const ofDay = new Map(served.map((one) => [one.day, one]))
  const budget =
    charactersPerDay === null ? '' : `, of ${charactersPerDay.toLocaleString('en')} a day`
  return (
    <div class="plots">
      <DayBars
        id="articles"
        title="Articles a day by source"
        unit="articles"
        days={days}
        series={articlesBySource(days, counts)}
      />
      <RowBars
        id="refusals"
        title="Refused pages by code"
        columns={['Code', 'Pages']}
        rows={refusedBy(counts, ({ code }) => code)}
      />
      <RowBars
        id="refusers"
        title="Refused pages by source"
        columns={['Source', 'Pages']}
        rows={refusedBy(counts, ({ source }) => source || 'no address')}
      />
      <DayLine
        id="hits"
        title="Share of views of articles from the cache"
        days={days}
        values={days.map((day) => shareOf(ofDay.get(day)))}
        name="Share"
        more={[{ name: 'Views', values: days.map((day) => viewsOf(ofDay.get(day))) }]}
      />
      <DayBars
        id="characters"
        title={`Characters sent to engines${budget}`}
        unit="characters"
        days={days}
        series={[...new Set(characters.map(({ engine }) => engine))].slice(0, 6).map((engine) => ({
          name: engine,
          values: sumsByDay(days, characters, (one) =>
            one.engine === engine ? one.characters : 0,
          ),
        }))}
      />
    </div>
  )
}

/** Where the reader finds the entries behind a plot. */
export const refusedPath = `${siteMap.deskIntake.path}?outcome=refused`

function articlesBySource(days: readonly Day[], counts: readonly IntakeCount[]) {
  const stored = counts.filter(({ outcome }) => outcome === 'created' || outcome === 'changed')
  const largest = totals(stored, ({ source }) => source).slice(0, namedSources)
  const names = largest.map(([name]) => name)
  const others = stored.filter(({ source }) => !names.includes(source))
  return [
    ...names.map((name) => ({
      name,
      values: sumsByDay(days, stored, (one) => (one.source === name ? one.pages : 0)),
    })),
    ...(others.length > 0 || names.length === 0
      ? [{ name: 'others', values: sumsByDay(days, others, ({ pages }) => pages) }]
      : []),
  ]
}

function refusedBy(counts: readonly IntakeCount[], name: (one: IntakeCount) => string) {
  return totals(
    counts.filter(({ outcome }) => outcome === 'refused'),
    name,
  )
}

function totals(counts: readonly IntakeCount[], name: (one: IntakeCount) => string) {
  const sums = new Map<string, number>()
  for (const one of counts) sums.set(name(one), (sums.get(name(one)) ?? 0) + one.pages)
  return [...sums].toSorted(([, one], [, other]) => other - one)
}

function viewsOf(served: ServedDay | undefined): number {
  return served ? served.hits + served.rendered : 0
}

function shareOf(served: ServedDay | undefined): number | null {
  return served && viewsOf(served) > 0 ? served.hits / viewsOf(served) : null
}
