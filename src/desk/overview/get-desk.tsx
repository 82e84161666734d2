import type { Moment } from '../../article/day.ts'
import { sourceQuality } from '../../intake/source-quality.ts'
import { siteMap } from '../../site/site-map.ts'
import { addedVitals } from '../../store/added-vitals.ts'
import { readAttention } from '../../store/attention.ts'
import { openDatabase } from '../../store/d1/database.ts'
import { readDeskVitals } from '../../store/desk-vitals.ts'
import { readIntakeCounts, type IntakeCount } from '../../store/intake-log/intake-counts.ts'
import { readIntake } from '../../store/intake-log/read-intake.ts'
import { periodsIn } from '../../store/periods/databases.ts'
import { readVitals } from '../../store/vitals.ts'
import { admitDesk } from '../frame/admit-desk.ts'
import type { DeskContext } from '../frame/desk-env.ts'
import { DeskPage } from '../frame/desk-page.tsx'
import { minuteOf } from '../frame/minute-of.ts'
import { IntakeTable } from '../intake/intake-table.tsx'
import { daysAgo, lastDays } from '../plots/days.ts'
import { SourcesTable } from '../sources/sources-table.tsx'
import { AttentionList } from './attention-list.tsx'
import type { MonthUse } from './month-cost.ts'
import { OverviewPlots, refusedPath } from './overview-plots.tsx'
import { BacklogTable, BudgetTable, CostTable, JobsTable } from './overview-tables.tsx'

const shownDays = 31 // the month so far, whatever its length
const comparedDays = 3
const shownEntries = 15
const shownSources = 10

/** `GET /desk`: the state of the site. Five round trips to the database at once, whatever its size. */
export async function getDesk(c: DeskContext): Promise<Response> {
  const { access } = await admitDesk(c, siteMap.desk)
  const now = new Date()
  const db = openDatabase(c.env.DB)
  const days = lastDays(shownDays, now)
  const from = daysAgo(shownDays - 1, now)
  const queue = c.executionCtx.exports.PurgeQueue.getByName('pages')
  const periods = periodsIn(c.env)
  const further = periods.map(({ d1 }) => openDatabase(d1))
  const [main, elsewhere, { counts, served }, entries, more, attention, purges] = await Promise.all(
    [
      readVitals(c.env.DB),
      readAnswering(periods.map(({ d1 }) => readVitals(d1))),
      readIntakeCounts(db, from),
      readIntake(db, {}, shownEntries),
      readDeskVitals(db, from, further),
      readAttention(db, now, further),
      queue.waiting().catch(() => null),
    ],
  )
  const others = elsewhere.flatMap(({ vitals: found }) => found ?? [])
  const vitals = main.vitals && addedVitals(main.vitals, others)
  const { config } = c.var
  const month = now.toISOString().slice(0, 7)
  const isThisMonth = ({ day }: { readonly day: string }) => day.startsWith(month)
  const servedNow = served.filter(isThisMonth)
  const stored = pagesOf(counts.filter(isThisMonth), ['created', 'changed'])
  const use: MonthUse = {
    hits: servedNow.reduce((sum, { hits }) => sum + hits, 0),
    rendered: servedNow.reduce((sum, { rendered }) => sum + rendered, 0),
    stored,
    pages: pagesOf(counts.filter(isThisMonth)),
    databaseBytes:
      (vitals && [vitals, ...others].reduce((total, { bytes }) => total + (bytes ?? 0), 0)) || null,
    // Of a large archive, the pages that came last stand for all.
    pageBytes: more.pages < 1000 ? more.pageBytes : (more.pageBytes / more.pages) * more.articles,
  }
  const limits = config.translation.engines.map(({ charactersPerDay }) => charactersPerDay ?? null)
  const sources = sourceQuality(counts, daysAgo(comparedDays - 1, now))
  return c.html(
    <DeskPage title="Overview" current={siteMap.desk.path} access={access}>
      <p class="note">
        Signed in as {access.name}. {more.articles.toLocaleString('en')} articles or fewer, the last
        new one {timeOf(vitals?.lastArticleAt) ?? 'never'}; the cron{' '}
        {vitals?.lastTendedAt ? `ran ${timeOf(vitals.lastTendedAt)}` : 'has not run yet'}.
      </p>
      <AttentionList access={access} found={attention} />
      <OverviewPlots
        days={days}
        counts={counts}
        served={served}
        characters={more.characters}
        charactersPerDay={limits.length === 0 || limits.includes(null) ? null : sum(limits)}
      />
      <h2>Sources</h2>
      <SourcesTable sources={sources.slice(0, shownSources)} />
      <p>
        <a href={siteMap.deskSources.path}>All sources</a>
      </p>
      <h2>What came in lately</h2>
      <IntakeTable entries={entries} />
      <p>
        <a href={siteMap.deskIntake.path}>All that came in</a>,{' '}
        <a href={refusedPath}>refused pages</a>
      </p>
      <h2>What waits</h2>
      {vitals ? (
        <BacklogTable vitals={vitals} purges={purges} />
      ) : (
        <p>The database lacks migrations.</p>
      )}
      <h2>Jobs</h2>
      <JobsTable jobs={more.jobs} />
      <h2>Translation</h2>
      {vitals && <BudgetTable vitals={vitals} config={config} />}
      <h2>Storage and cost of this month</h2>
      <CostTable use={use} />
    </DeskPage>,
  )
}

// The desk is of use without those that fail.
async function readAnswering<Answer>(asked: readonly Promise<Answer>[]): Promise<Answer[]> {
  const results = await Promise.allSettled(asked)
  return results.flatMap((result) => (result.status === 'fulfilled' ? result.value : []))
}

function pagesOf(
  counts: readonly IntakeCount[],
  outcomes: readonly string[] | null = null,
): number {
  const some = outcomes ? counts.filter(({ outcome }) => outcomes.includes(outcome)) : counts
  return some.reduce((total, { pages }) => total + pages, 0)
}

function sum(values: readonly (number | null)[]): number {
  return values.reduce<number>((total, value) => total + (value ?? 0), 0)
}

function timeOf(moment: Moment | null | undefined): string | null {
  return moment ? `${minuteOf(new Date(moment))} UTC` : null
}
