import { sql, type SQL } from 'drizzle-orm'
import type { ArticleId } from '../../article/article-address.ts'
import { dayOf, type Day } from '../../article/day.ts'
import { transact, type Database } from '../d1/database.ts'
import { retryRead, retryWrite } from '../d1/retry.ts'
import {
  beyondStatements,
  foundBeyond,
  noLongerBeyond,
  storeBeyond,
  type Beyond,
  type PairBeyond,
} from './beyond.ts'
import {
  candidates,
  closestOf,
  featuresColumns,
  featuresOf,
  type FeaturesRow,
  type Neighbour,
} from './neighbours.ts'

/** How many articles that waited were looked at, and the pages that are stale now. */
export type Related = { looked: number; changes: { article: ArticleId; days: Day[] }[] }

const perTransaction = 25 // articles; the answer about their candidates has some 20 KB each

/**
 * Writes the statement that lets an article wait for its neighbours. It belongs to the transaction that writes the
 * article.
 *
 * @param isWritten The condition that the stored article is the one of this transaction.
 */
export function waitStatement(id: ArticleId, isWritten: SQL): SQL {
  return sql`insert into unrelated select ${id}, hex(randomblob(8)) where ${isWritten}
    on conflict do update set stamp = excluded.stamp`
}

/**
 * Finds the neighbours of articles that wait for them, and stores them, several articles in one transaction. An article
 * that is written again meanwhile goes on waiting; one that was removed does not. If two find each other, one row holds
 * the pair. Any number of calls may run at once.
 *
 * It costs three round trips for 25 articles. Call it when their writers have been answered, and again from time to
 * time for those that were left behind.
 *
 * @param limit Of all that wait, how many are looked at.
 * @param only Which articles; by default any.
 * @param beyond Other databases where neighbours are looked for as well, which costs two round trips more.
 * @throws {StorageFault} The database failed; those that are not stored go on waiting.
 */
export async function relateWaiting(
  db: Database,
  limit: number,
  only?: readonly ArticleId[],
  beyond: readonly Beyond[] = [],
): Promise<Related> {
  const all: Related = { looked: 0, changes: [] }
  let after = ''
  for (let left = limit; left > 0;) {
    const waiting = await readWaiting(db, Math.min(left, perTransaction), after, only)
    const last = waiting.at(-1)
    if (!last) return all
    const { looked, changes } = await relate(db, waiting, beyond)
    all.looked += looked
    all.changes.push(...changes)
    left -= waiting.length
    after = last.article_id
  }
  return all
}

// Without features if the article was removed.
type WaitingRow = { article_id: ArticleId; stamp: string } & (FeaturesRow | { id: null })

async function readWaiting(
  db: Database,
  limit: number,
  after: string,
  only: readonly ArticleId[] | undefined,
): Promise<WaitingRow[]> {
  const isAsked = only
    ? sql`article_id in (select value from json_each(${JSON.stringify(only)}))`
    : sql`true`
  const [rows] = await retryRead(() =>
    transact(db, [
      sql`select article_id, stamp, ${featuresColumns} from unrelated
        left join articles on articles.id = article_id and articles.position is not null
        where article_id > ${after} and ${isAsked} order by article_id limit ${limit}`,
    ]),
  )
  return rows as WaitingRow[]
}

async function relate(
  db: Database,
  waiting: readonly WaitingRow[],
  beyond: readonly Beyond[],
): Promise<Related> {
  const articles = waiting.flatMap((row) =>
    row.id === null ? [] : [{ row, features: featuresOf(row) }],
  )
  const searches = articles.flatMap(({ row, features }) => {
    const search = candidates(row.id, features)
    return search ? [{ id: row.id, row, features, search }] : []
  })
  const [found, further] = await Promise.all([
    searches.length === 0
      ? []
      : (retryRead(() =>
          transact(
            db,
            searches.map(({ search }) => search),
          ),
        ) as Promise<FeaturesRow[][]>),
    foundBeyond(beyond, searches),
  ])
  const closest = searches.map(({ id, row, features }, index) => {
    const own = found[index] ?? []
    const known = new Set([id, ...own.map((one) => one.id)])
    const there = new Map(
      further.get(id)?.flatMap((one) => (known.has(one.row.id) ? [] : [[one.row.id, one]])),
    )
    const all = closestOf(features, [...own, ...[...there.values()].map((one) => one.row)])
    const beyondIt = all.flatMap((one): PairBeyond[] => {
      const other = there.get(one.id)
      if (!other) return []
      const day = dayOf(other.row.filed_at)
      return [{ ...one, of: id, dayOf: dayOf(row.filed_at), db: other.db, day }]
    })
    return { id, found: all.filter((one) => !there.has(one.id)), beyond: beyondIt }
  })
  const pairs = pairsOf(closest)
  const pairsBeyond = closest.flatMap((one) => one.beyond)
  await storeBeyond(pairsBeyond)

  const stamps = JSON.stringify(waiting.map((row) => [row.article_id, row.stamp]))
  // Not written again since it was read.
  const held = sql`select article_id from unrelated
    where (article_id, stamp) in (select value ->> 0, value ->> 1 from json_each(${stamps}))`
  let attempts = 0
  const [stored] = (await retryWrite(() => {
    attempts++
    return transact(db, [
      sql`
        insert into related
        select value ->> 0, value ->> 1, value ->> 2, value ->> 3 from json_each(${JSON.stringify(pairs)})
        where value ->> 0 in (${held})
          and exists (select 1 from articles where id = value ->> 3 and position is not null)
          and not exists (select 1 from related where article_id = value ->> 0 and other_id = value ->> 3)
          and not exists (select 1 from related where article_id = value ->> 3 and other_id = value ->> 0)
        returning article_id, other_id`,
      ...beyondStatements(pairsBeyond, held),
      ...(beyond.length > 0 ? [noLongerBeyond(pairs.map(([id, , , other]) => [id, other]))] : []),
      sql`delete from unrelated where article_id in (${held})`,
    ])
  })) as [{ article_id: ArticleId; other_id: ArticleId }[]]
  const paired = new Set([
    ...stored.flatMap((pair) => [pair.article_id, pair.other_id]),
    ...pairsBeyond.map((pair) => pair.of),
  ])
  return {
    looked: waiting.length,
    changes: articles
      // An attempt whose answer was lost may have stored any of them.
      .filter(({ row }) => attempts > 1 || paired.has(row.id))
      .map(({ row }) => ({ article: row.id, days: [dayOf(row.filed_at)] })),
  }
}

type Pair = [id: ArticleId, isSameStory: 0 | 1, score: number, other: ArticleId]

// Articles of one batch find each other.
function pairsOf(articles: readonly { id: ArticleId; found: readonly Neighbour[] }[]): Pair[] {
  const pairs = new Map<string, Pair>()
  for (const { id, found } of articles) {
    for (const { id: other, isSameStory, score } of found) {
      const key = [id, other].sort().join(' ')
      if (!pairs.has(key)) pairs.set(key, [id, isSameStory ? 1 : 0, score, other])
    }
  }
  return [...pairs.values()]
}
