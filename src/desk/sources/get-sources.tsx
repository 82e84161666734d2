import { Refusal } from '../../http/problem.ts'
import { rulesOfHost } from '../../intake/rules/rule-book.ts'
import { meanOf, sourceQuality } from '../../intake/source-quality.ts'
import { href } from '../../site/address.ts'
import { siteMap } from '../../site/site-map.ts'
import { openDatabase } from '../../store/d1/database.ts'
import { readIntakeCounts } from '../../store/intake-log/intake-counts.ts'
import { readIntake } from '../../store/intake-log/read-intake.ts'
import { admitDesk } from '../frame/admit-desk.ts'
import type { DeskContext } from '../frame/desk-env.ts'
import { DeskPage } from '../frame/desk-page.tsx'
import { RuleLinks } from '../frame/rule-link.tsx'
import { IntakeTable } from '../intake/intake-table.tsx'
import { DayBars } from '../plots/day-bars.tsx'
import { DayLine } from '../plots/day-line.tsx'
import { daysAgo, lastDays, sumsByDay } from '../plots/days.ts'
import { SourcesTable } from './sources-table.tsx'

const comparedDays = 3
const shownDays = 60
const maxSources = 500

/** `GET /desk/sources`. One round trip. */
export async function getSources(c: DeskContext): Promise<Response> {
  const { access } = await admitDesk(c, siteMap.deskSources)
  const now = new Date()
  const { counts } = await readIntakeCounts(openDatabase(c.env.DB), daysAgo(shownDays - 1, now))
  const sources = sourceQuality(counts, daysAgo(comparedDays - 1, now))
  return c.html(
    <DeskPage title="Sources" current={siteMap.deskSources.path} access={access}>
      <p class="note">
        {`The last ${comparedDays} days against those before, of ${shownDays} days. A source that falls is first: `}
        its layout may have changed.
      </p>
      <SourcesTable sources={sources.slice(0, maxSources)} />
    </DeskPage>,
  )
}

/** `GET /desk/sources/DOMAIN`. Two round trips at once, and two for rules that are not known. */
export async function getSource(c: DeskContext): Promise<Response> {
  const { access } = await admitDesk(c, siteMap.deskSource)
  const name = c.req.param('name') ?? ''
  const now = new Date()
  const db = openDatabase(c.env.DB)
  const [{ counts }, entries, rules] = await Promise.all([
    readIntakeCounts(db, daysAgo(shownDays - 1, now), name),
    readIntake(db, { source: name }, 50),
    rulesOfHost(c.var.articles, name, now),
  ])
  if (counts.length === 0 && entries.length === 0) throw new Refusal('not_found')
  const days = lastDays(shownDays, now)
  const byDay = Map.groupBy(counts, ({ day }) => day)
  const sums = (outcomes: readonly string[]) =>
    sumsByDay(days, counts, (one) => (outcomes.includes(one.outcome) ? one.pages : 0))
  return c.html(
    <DeskPage title={name} current={siteMap.deskSources.path} access={access}>
      <SourcesTable sources={sourceQuality(counts, daysAgo(comparedDays - 1, now))} />
      <div class="plots">
        <DayLine
          id="confidence"
          title="Mean confidence a day"
          days={days}
          values={days.map((day) => meanOf(byDay.get(day) ?? [], 1))}
          name="Mean"
          more={[
            {
              name: 'Least',
              values: days.map((day) => {
                const least = (byDay.get(day) ?? []).flatMap((one) => one.least ?? [])
                return least.length === 0 ? 'none' : Math.min(...least).toFixed(2)
              }),
            },
          ]}
        />
        <DayBars
          id="pages"
          title="Pages a day"
          unit="pages"
          days={days}
          series={[
            { name: 'stored', values: sums(['created', 'changed']) },
            { name: 'as before', values: sums(['unchanged', 'kept']) },
            { name: 'refused or failed', values: sums(['refused', 'failed']) },
          ]}
        />
      </div>
      <h2>Lately</h2>
      <IntakeTable entries={entries} />
      <p>
        <a href={`${href(siteMap.deskIntake)}?source=${encodeURIComponent(name)}`}>All of it</a>{' '}
        <RuleLinks access={access} domain={name} rules={rules} />
      </p>
    </DeskPage>,
  )
}
