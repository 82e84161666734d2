import { sql } from 'drizzle-orm'
import type { Database } from '../d1/database.ts'
import { byStatements, paged, type Finding } from './finding.ts'

const pageLength = 1000

type Listing = { kind: string; key: string; place: string; is_named: 0 | 1; is_listed: 0 | 1 }

/** Checks each entry of each list: does the article exist, does it name the list, and is the list known? */
export async function* checkListings(db: Database): AsyncGenerator<Finding> {
  for await (const rows of paged<Listing>((after) => readListings(db, after))) {
    for (const { kind, key, place, is_named, is_listed } of rows) {
      const isEntry = sql`kind = ${kind} and key = ${key} and position = cast(${place} as integer)`
      if (!is_named) {
        yield {
          subject: `list ${kind} ${key}`,
          fault: `holds position ${place}, whose article does not name it`,
          fix: byStatements(
            'take the entry out',
            sql`delete from listings where ${isEntry} and not exists (
              select 1 from articles a, json_each(a.listings) j where a.position = listings.position
              and j.value ->> 0 = listings.kind and j.value ->> 1 = listings.key)`,
          ),
        }
      } else if (!is_listed) {
        yield {
          subject: `list ${kind} ${key}`,
          fault: 'has articles but no name',
          fix: byStatements(
            'name it as its article does, and count it',
            sql`insert into lists select l.kind, l.key, j.value ->> 2, (
                select count(*) from listings where kind = l.kind and key = l.key
              ) from listings l cross join articles a on a.position = l.position, json_each(a.listings) j
              where l.kind = ${kind} and l.key = ${key} and l.position = cast(${place} as integer)
                and j.value ->> 0 = l.kind and j.value ->> 1 = l.key
              on conflict do nothing`,
          ),
        }
      }
    }
  }
}

function readListings(db: Database, after: Listing | null): Promise<Listing[]> {
  const start = after
    ? sql`(kind, key, position) > (${after.kind}, ${after.key}, cast(${after.place} as integer))`
    : sql`true`
  return db.all<Listing>(sql`
    select kind, key, cast(position as text) as place,
      exists (select 1 from articles a, json_each(a.listings) j where a.position = l.position
        and json_valid(a.listings) and j.value ->> 0 = l.kind and j.value ->> 1 = l.key) as is_named,
      exists (select 1 from lists where lists.kind = l.kind and lists.key = l.key) as is_listed
    from listings l where ${start} order by kind, key, position limit ${pageLength}`)
}

type Label = { kind: string; key: string; label: string; kept: number; counted: number }

/** Checks how often each spelling of a list's name is used. */
export async function* checkLabels(db: Database): AsyncGenerator<Finding> {
  for await (const rows of paged<Label>((after) => readLabels(db, after))) {
    for (const { kind, key, label, kept, counted } of rows) {
      if (kept === counted) continue
      const isLabel = sql`kind = ${kind} and key = ${key} and label = ${label}`
      yield {
        subject: `list ${kind} ${key}`,
        fault: `counts ${kept} articles that spell it ${label}, but there are ${counted}`,
        fix: byStatements(
          'count them',
          sql`update labels set articles = (${uses}) where ${isLabel}`,
          sql`delete from labels where ${isLabel} and articles = 0`,
        ),
      }
    }
  }
}

const uses =
  sql.raw(`select count(*) from listings l cross join articles a on a.position = l.position,
  json_each(a.listings) j where l.kind = labels.kind and l.key = labels.key and a.filing > 0
  and j.value ->> 0 = l.kind and j.value ->> 1 = l.key and j.value ->> 2 = labels.label`)

function readLabels(db: Database, after: Label | null): Promise<Label[]> {
  const start = after
    ? sql`(kind, key, label) > (${after.kind}, ${after.key}, ${after.label})`
    : sql`true`
  return db.all<Label>(sql`
    select kind, key, label, articles as kept, (${uses}) as counted
    from labels where ${start} order by kind, key, label limit ${pageLength}`)
}

type List = { kind: string; key: string; kept: number; counted: number }

/** Checks the length of each list. */
export async function* checkLists(db: Database): AsyncGenerator<Finding> {
  for await (const rows of paged<List>((after) => readLists(db, after))) {
    for (const { kind, key, kept, counted } of rows) {
      if (kept === counted) continue
      const isList = sql`kind = ${kind} and key = ${key}`
      yield {
        subject: `list ${kind} ${key}`,
        fault: `counts ${kept} articles, but has ${counted}`,
        fix: byStatements(
          'count it',
          sql`update lists set articles = (select count(*) from listings where ${isList}) where ${isList}`,
          sql`delete from lists where ${isList} and articles = 0`,
        ),
      }
    }
  }
}

function readLists(db: Database, after: List | null): Promise<List[]> {
  const start = after ? sql`(kind, key) > (${after.kind}, ${after.key})` : sql`true`
  return db.all<List>(sql`
    select kind, key, articles as kept, (
      select count(*) from listings where listings.kind = lists.kind and listings.key = lists.key
    ) as counted
    from lists where ${start} order by kind, key limit ${pageLength}`)
}
