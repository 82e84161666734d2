import { sql, type SQL } from 'drizzle-orm'
import { transact, type Database } from '../d1/database.ts'
import { retryRead, retryWrite } from '../d1/retry.ts'
import { everyPart } from '../every-part.ts'
import { bands } from '../tables/position.ts'
import { markedSeconds } from './announced.ts'
import { never, periodsIn } from './databases.ts'
import { beginPeriod, forgetPeriod, type PeriodState } from './forget-period.ts'
import { isPresent, openPlaces, type Place } from './places.ts'

const pageLength = 1000 // lists
const maxPages = 40 // of all databases together, each two round trips
const maxUndated = 1000 // in a list; more are not counted
const maxTrends = 50 // of a database
const turnMilliseconds = 600_000

type ListRow = {
  kind: string
  key: string
  label: string | null
  articles: number | null
  undated: number | null
}

/**
 * Copies what the databases of periods hold into the directory in `DB`: the lists that changed, the archive, what was
 * read most, and page by page all lists of a database that is new in it, the newest first. One page of the others is
 * compared, of each in turn. What belongs to a database that is bound no more, or is the present one, is forgotten.
 *
 * A call stops after 40 pages; the next one goes on.
 *
 * @throws {AggregateError} With the errors of the databases that failed; the others are done.
 */
export async function copyDirectory(env: { DB: D1Database }, now: Date): Promise<void> {
  const places = openPlaces(env.DB, periodsIn(env), { now })
  const main = places.at(-1)?.db
  if (!main) return
  const isListed = (place: Place) => !isPresent(places, place) && place.span.first !== never
  const listed = places.filter(isListed)
  const [rows = []] = await retryRead(() =>
    transact(main, [sql`select * from directory_periods order by period desc`]),
  )
  const states = rows as PeriodState[]
  const others = states.filter(({ period }) => listed.every(({ name }) => name !== period))
  const compared = listed[Math.floor(now.getTime() / turnMilliseconds) % listed.length]
  const budget = { pages: maxPages }
  await everyPart([
    ...listed.map((place) => async () => {
      const state = states.find(({ period }) => period === place.name)
      await copyPeriod(main, place, state, budget, place === compared)
    }),
    ...others.map((state) => async () => {
      const place = places.find(({ name }) => name === state.period)
      await forgetPeriod(main, place, state)
    }),
  ])
}

const undated = sql.raw(`(select count(*) from (select 1 from listings n
  where n.kind = l.kind and n.key = l.key and n.position < ${bands.undated.to} limit ${maxUndated}))`)

async function copyPeriod(
  main: Database,
  { name, db }: Place,
  known: PeriodState | undefined,
  budget: { pages: number },
  isCompared: boolean,
): Promise<void> {
  // From here on, its triggers note which lists change.
  const [, [source] = [], trends = []] = await retryWrite(() =>
    transact(db, [
      sql`insert into directory_source
        select hex(randomblob(8)) where not exists (select 1 from directory_source)`,
      sql`select id from directory_source`,
      sql`select t.article_id, substr(a.lang, 1, instr(a.lang || '-', '-') - 1) as lang, t.score
        from trends t cross join articles a on a.id = t.article_id order by t.rank limit ${maxTrends}`,
    ]),
  )
  const id = String(source?.['id'])
  const isSame = known?.source === id
  let isWhole = isSame && known.is_whole === 1
  let after = isSame ? { kind: known.kind, key: known.key } : { kind: '', key: '' }
  if (!isSame) await retryWrite(() => transact(main, [beginPeriod(name, id)]))

  const { isDone, hasChanged } = await copyChanges(main, name, db, budget)
  if (hasChanged || !isWhole) await copyArchive(main, name, db)
  for (let isOver = isWhole && !isCompared; !isOver && budget.pages > 0; budget.pages--) {
    const page = await listsAfter(db, after)
    const last = page.length < pageLength ? null : (page.at(-1) ?? null)
    await storeLists(main, name, page, { after, last })
    after = last ?? { kind: '', key: '' }
    isOver = isWhole || last === null
    isWhole ||= last === null
  }
  await retryWrite(() =>
    transact(main, [
      ...trendStatements(name, JSON.stringify(trends.map((row) => Object.values(row)))),
      sql`update directory_periods set is_whole = ${isWhole ? 1 : 0}, kind = ${after.kind}, key = ${after.key},
          has_trends = 1, marked_at = iif(
            ${isDone ? 1 : 0} and marked_at = ${known?.marked_at ?? 0} and marked_at < unixepoch() - ${markedSeconds},
            0, marked_at)
        where period = ${name}`,
    ]),
  )
}

/** Copies the lists that changed. Tells whether that were all, and whether there were any. */
async function copyChanges(
  main: Database,
  period: string,
  db: Database,
  budget: { pages: number },
): Promise<{ isDone: boolean; hasChanged: boolean }> {
  for (let hasChanged = false; ; hasChanged = true) {
    const [rows = []] = await retryRead(() =>
      transact(db, [
        sql`select c.kind, c.key, c.stamp, l.label, l.articles, iif(l.key is null, null, ${undated}) as undated
          from directory_changes c left join lists l on l.kind = c.kind and l.key = c.key limit ${pageLength}`,
      ]),
    )
    const changed = rows as (ListRow & { stamp: string })[]
    if (changed.length === 0) return { isDone: true, hasChanged }
    if (budget.pages <= 0) return { isDone: false, hasChanged }
    budget.pages--
    await storeLists(main, period, changed)
    const stamps = JSON.stringify(changed.map(({ stamp }) => stamp))
    const keys = JSON.stringify(changed.map(({ kind, key }) => [kind, key]))
    await retryWrite(() =>
      transact(db, [
        sql`delete from directory_changes where stamp in (select value from json_each(${stamps}))
          and (kind, key) in (select value ->> 0, value ->> 1 from json_each(${keys}))`,
      ]),
    )
  }
}

async function listsAfter(
  db: Database,
  { kind, key }: { kind: string; key: string },
): Promise<ListRow[]> {
  const [rows = []] = await retryRead(() =>
    transact(db, [
      sql`select l.kind, l.key, l.label, l.articles, ${undated} as undated from lists l
        where (l.kind, l.key) > (${kind}, ${key}) order by l.kind, l.key limit ${pageLength}`,
    ]),
  )
  return rows as ListRow[]
}

type ListName = { kind: string; key: string }

/**
 * Stores lists of a database, and takes out those that it has no more.
 *
 * @param range Is what these are all lists of; `last` is `null` if none come after them.
 */
async function storeLists(
  main: Database,
  period: string,
  rows: readonly ListRow[],
  range?: { after: ListName; last: ListName | null },
): Promise<void> {
  const some = JSON.stringify(
    rows.map(({ kind, key, label, articles, undated: without }) => [
      kind,
      key,
      label,
      articles,
      without,
    ]),
  )
  const present = sql`select value ->> 0, value ->> 1 from json_each(${some}) where value ->> 3 is not null`
  const named = sql`(kind, key) in (select value ->> 0, value ->> 1 from json_each(${some}))`
  const within = range && [
    sql`(kind, key) > (${range.after.kind}, ${range.after.key})`,
    ...(range.last ? [sql`(kind, key) <= (${range.last.kind}, ${range.last.key})`] : []),
  ]
  await retryWrite(() =>
    transact(main, [
      sql`delete from directory_lists where ${within ? sql.join(within, sql` and `) : named}
        and period = ${period} and (kind, key) not in (${present})`,
      sql`insert into directory_lists (kind, key, period, label, articles, undated)
        select value ->> 0, value ->> 1, ${period}, value ->> 2, value ->> 3, value ->> 4
        from json_each(${some}) where value ->> 3 is not null
        on conflict do update set label = excluded.label, articles = excluded.articles, undated = excluded.undated
          where (label, articles, undated) is not (excluded.label, excluded.articles, excluded.undated)`,
    ]),
  )
}

async function copyArchive(main: Database, period: string, db: Database): Promise<void> {
  const [rows = []] = await retryRead(() =>
    transact(db, [
      sql`select length(period) as length, period as part, articles, changed_at from archive`,
    ]),
  )
  const all = JSON.stringify(rows.map((row) => Object.values(row)))
  await retryWrite(() =>
    transact(main, [
      sql`delete from directory_archive where period = ${period}
        and (length, part) not in (select value ->> 0, value ->> 1 from json_each(${all}))`,
      sql`insert into directory_archive (length, part, period, articles, changed_at)
        select value ->> 0, value ->> 1, ${period}, value ->> 2, value ->> 3 from json_each(${all}) where true
        on conflict do update set articles = excluded.articles, changed_at = excluded.changed_at
          where (articles, changed_at) is not (excluded.articles, excluded.changed_at)`,
    ]),
  )
}

function trendStatements(period: string, trends: string): SQL[] {
  return [
    sql`delete from directory_trends where period = ${period}
      and article_id not in (select value ->> 0 from json_each(${trends}))`,
    sql`insert into directory_trends (period, article_id, lang, score)
      select ${period}, value ->> 0, value ->> 1, value ->> 2 from json_each(${trends}) where true
      on conflict do update set lang = excluded.lang, score = excluded.score where score <> excluded.score`,
  ]
}
