import { sql, type SQL } from 'drizzle-orm'
import type { ListKind } from '../../article/listing.ts'
import { listEntries, listEntry, longestLists, type ListEntry } from '../archive.ts'
import { retryRead } from '../d1/retry.ts'
import type { Attempts } from './attempts.ts'
import { type Directory } from './directory.ts'

const depth = 4 // times as many lists as asked for are read of each, so that all of the longest are most often there
const maxRead = 500

/**
 * Reads the longest lists of a kind in all databases together. One wait; two if a list may be among them whose length
 * is not known everywhere.
 */
export async function mergedLongest(
  { tryAll }: Attempts,
  { consult, look }: Directory,
  kind: ListKind,
  limit: number,
): Promise<ListEntry[]> {
  const read = Math.max(limit, Math.min(depth * limit, maxRead))
  const { rows, answers } = await consult(
    look<ListEntry>(totals(kind, sql`true`, sql`order by articles desc, key limit ${read}`)),
    ({ db }) => retryRead(() => longestLists(db, kind, read)),
  )
  const sources: Source[] = [
    {
      entries: rows,
      read: async (keys) =>
        (await look<ListEntry>(totals(kind, sql`key in (select value from json_each(${keys}))`)))
          ?.rows ?? [],
    },
    ...answers.map(({ place, answer }) => ({
      entries: answer,
      read: async (keys: string) => {
        const wanted = JSON.parse(keys) as string[]
        const [found] = await tryAll([place], ({ db }) =>
          retryRead(() => listEntries(db, kind, wanted)),
        )
        return found?.answer ?? []
      },
    })),
  ]
  const missing = await Promise.all(
    missingIn(sources, read, limit).map(async ({ source, keys }) =>
      keys.length > 0 ? source.read(JSON.stringify(keys)) : [],
    ),
  )
  return mergedEntries([...sources.map(({ entries }) => entries), ...missing].flat()).slice(
    0,
    limit,
  )
}

/** The longest lists of one database or the directory, and how others of it are read, by a list of keys as JSON. */
type Source = { entries: ListEntry[]; read: (keys: string) => Promise<ListEntry[]> }

// A list that is long in one source may be too short in another to be read with its longest.
function missingIn(sources: readonly Source[], read: number, limit: number) {
  const known = new Map(
    mergedEntries(sources.flatMap(({ entries }) => entries)).map((one) => [one.key, one.count]),
  )
  const least = [...known.values()][limit - 1] ?? 0
  const perSource = sources.map((source) => ({
    source,
    keys: new Set(source.entries.map(({ key }) => key)),
    most: source.entries.length < read ? 0 : (source.entries.at(-1)?.count ?? 0),
  }))
  const isOpen = (key: string, count: number) => {
    const lacking = perSource.filter(({ keys, most }) => most > 0 && !keys.has(key))
    return lacking.length > 0 && lacking.reduce((sum, { most }) => sum + most, count) >= least
  }
  const open = [...known].flatMap(([key, count]) => (isOpen(key, count) ? [key] : []))
  return perSource.map(({ source, keys, most }) => ({
    source,
    keys: most > 0 ? open.filter((key) => !keys.has(key)) : [],
  }))
}

// Without the lengths in databases that the directory does not know well enough, which are most often none.
function totals(kind: ListKind, condition: SQL, end = sql``): SQL {
  return sql`, others as materialized (
      select period from directory_periods where period not in known_periods
    )
    select key, label, count from (
      select key, label, articles - iif(exists (select 1 from others), coalesce((
          select sum(l.articles) from directory_lists l
          where l.kind = t.kind and l.key = t.key and l.period in others), 0), 0) as count
      from directory_totals t where kind = ${kind} and ${condition} ${end}
    ) where count > 0`
}

/** Reads the name and length of one list in all databases together; `null` when no article is in it. */
export async function mergedEntry(
  attempts: Attempts,
  { consult, lengths }: Directory,
  kind: ListKind,
  key: string,
): Promise<ListEntry | null> {
  const { rows, answers } = await consult(lengths(kind, [key]), ({ db }) =>
    retryRead(() => listEntry(db, kind, key)),
  )
  const [entry] = mergedEntries([
    ...rows.map(({ articles, ...row }) => ({ ...row, count: articles })),
    ...answers.flatMap(({ answer }) => answer ?? []),
  ])
  if (entry) return entry
  return attempts.failed.size > 0 ? attempts.fail() : null
}

// A list is called as where it is longest.
function mergedEntries(entries: readonly ListEntry[]): ListEntry[] {
  const byKey = Map.groupBy(entries, ({ key }) => key)
  return [...byKey.values()]
    .flatMap((same) => {
      const [longest] = same.toSorted((one, other) => other.count - one.count)
      const count = same.reduce((sum, one) => sum + one.count, 0)
      return longest ? [{ key: longest.key, label: longest.label, count }] : []
    })
    .toSorted((one, other) => other.count - one.count || (one.key < other.key ? -1 : 1))
}
