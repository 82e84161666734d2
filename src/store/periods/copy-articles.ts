import { sql, type SQL } from 'drizzle-orm'
import type { ArticleId } from '../../article/article-address.ts'
import { unstored } from '../../article/article.ts'
import type { Moment } from '../../article/day.ts'
import { transact, type Database } from '../d1/database.ts'
import { retryRead, retryWrite } from '../d1/retry.ts'
import { StorageFault } from '../d1/storage-fault.ts'
import { saveAll } from '../save.ts'
import { articleColumns, storedArticle } from '../tables/article-row.ts'
import { articlesTable } from '../tables/schema.ts'
import { refreshIndex } from '../translations/rewrite-translations.ts'
import { articleChecksum, hasRowsOf } from './article-checksum.ts'
import { readArticleRows, type ArticleRows } from './article-rows.ts'
import { idRows } from './article-state.ts'
import { insertRows } from './insert-rows.ts'
import { belongings, ownTable } from './moved-tables.ts'

/** Where articles are to go. */
export type Move = {
  readonly from: Database
  readonly to: Database
  /** Whether readers may get what is in `to`, so that it may have been written there, too. By default they may. */
  readonly isServed?: boolean
}

/** What became of an article that was copied. */
export type Copied = {
  readonly id: ArticleId
  /** Of the original, when it was copied. */
  readonly state: string
  readonly removed: 'gone' | 'legal' | null
  /** Whether anything was written: else it was there as it had to be. */
  readonly isWritten: boolean
  readonly checksum: string
  /** That of the copy, which is another if the copy was written after it was read from. */
  readonly copyChecksum: string
}

/**
 * Copies articles with all that belongs to them: versions, translations and what waits to be translated, corrections,
 * addresses, parts, raw pages, views, and what is kept of a takedown. Each copy is filed in lists and index, read back,
 * and compared by its checksum. What is there already is only compared.
 *
 * If readers may get the copies, the later version stays; of the same version, what the copy lacks is added. What was
 * taken down in one of them is taken down in both. Otherwise the copy becomes exactly as the original. Receivers are
 * told nothing.
 *
 * Two round trips at once where nothing is to be written; otherwise five more, and two for each 25 articles.
 *
 * @param ids At most some fifty, of some megabytes: everything is read at once.
 * @returns What became of each that is there.
 * @throws {StorageFault} A database failed, or a copy is not as it has to be.
 */
export async function copyArticles(move: Move, ids: readonly ArticleId[]): Promise<Copied[]> {
  const { from, to } = move
  const [originals, copies] = await Promise.all([
    readArticleRows(from, ids),
    readArticleRows(to, ids),
  ])
  const pairs = await Promise.all(
    [...originals.values()].map((original) => pairOf(move, original, copies.get(original.id))),
  )
  const written = pairs.filter(({ manner }) => manner !== 'none')
  if (written.length > 0) {
    await writeRows(to, written)
    await fileCopies(to, written)
    // Their words have those of translations that were added.
    for (const { manner, original } of written)
      if (manner === 'missing' && original.removed === null) await refreshIndex(to, original.id)
  }
  const again =
    written.length === 0
      ? copies
      : await readArticleRows(
          to,
          written.map(({ original }) => original.id),
        )
  return Promise.all(
    pairs.map(async ({ original, manner, checksum, copyChecksum }): Promise<Copied> => {
      const { id, state, removed } = original
      const known = { id, state, removed, checksum, isWritten: manner !== 'none' }
      if (!known.isWritten) return { ...known, copyChecksum }
      const copy = again.get(id)
      const found = copy ? await articleChecksum(copy) : ''
      if (copy && (found === checksum || isAcceptable(move, copy, original)))
        return { ...known, copyChecksum: found }
      throw new StorageFault(`The copy of article ${id} is not as it was`)
    }),
  )
}

type Pair = {
  original: ArticleRows
  /** `whole` replaces a copy, `missing` adds what it lacks, `filed` puts it in its lists. */
  manner: 'none' | 'filed' | 'missing' | 'whole'
  checksum: string
  copyChecksum: string
}

async function pairOf(
  { isServed = true }: Move,
  original: ArticleRows,
  copy: ArticleRows | undefined,
): Promise<Pair> {
  const [checksum, copyChecksum] = await Promise.all([
    articleChecksum(original),
    copy ? articleChecksum(copy) : '',
  ])
  const known = { original, checksum, copyChecksum }
  if (checksum === copyChecksum) return { ...known, manner: copy?.isFiled ? 'none' : 'filed' }
  if (!copy) return { ...known, manner: 'whole' }
  // What nobody else writes is as the original, unless it is the one that was written last: then it is no copy.
  if (!isServed) return { ...known, manner: copy.storedAt > original.storedAt ? 'none' : 'whole' }
  if (isLater(original, copy)) return { ...known, manner: 'whole' }
  if (isLater(copy, original)) return { ...known, manner: 'none' }
  return { ...known, manner: hasRowsOf(copy, original) ? 'none' : 'missing' }
}

// A takedown outdoes what is published, and a later version an earlier one.
function isLater(one: ArticleRows, other: ArticleRows): boolean {
  if ((one.removed === null) !== (other.removed === null)) return one.removed !== null
  return one.storedAt > other.storedAt
}

// Readers' copies may be written at any time.
function isAcceptable(
  { isServed = true }: Move,
  copy: ArticleRows,
  original: ArticleRows,
): boolean {
  return isServed && (isLater(copy, original) || hasRowsOf(copy, original))
}

async function writeRows(to: Database, pairs: readonly Pair[]): Promise<void> {
  const [whole, missing] = (['whole', 'missing'] as const).map((manner) =>
    pairs.filter((pair) => pair.manner === manner).map(({ original }) => original),
  ) as [ArticleRows[], ArticleRows[]]
  if (whole.length + missing.length === 0) return
  const ids = whole.map(({ id }) => id)
  const rowsOf = (articles: readonly ArticleRows[], table: string) =>
    articles.flatMap(({ rows }) => rows.get(table) ?? [])
  await retryWrite(() =>
    transact(to, [
      // Nothing has happened that anybody is to be told of.
      sql`update receivers set disabled_at = 0 where disabled_at is null`,
      ...belongings
        .filter(({ name }) => name !== 'views')
        .map(({ name }) => deleteOf(name, 'article_id', ids)),
      deleteOf(ownTable.name, 'id', ids),
      ...insertRows(ownTable, rowsOf(whole, ownTable.name), 'replace'),
      ...belongings.flatMap((table) => [
        ...insertRows(table, rowsOf(whole, table.name), 'replace'),
        ...insertRows(table, rowsOf(missing, table.name), 'ignore'),
      ]),
      forgetMarks(pairs.map(({ original }) => original.id)),
      sql`update receivers set disabled_at = null where disabled_at = 0`,
    ]),
  )
}

function deleteOf(table: string, column: string, ids: readonly ArticleId[]): SQL {
  return sql`delete from ${sql.raw(table)} where ${sql.raw(column)} in (select value from ${idRows(ids)})`
}

// That an article was taken down elsewhere is known by its other addresses, too: see `removed-elsewhere.ts`.
function forgetMarks(ids: readonly ArticleId[]): SQL {
  return sql`delete from removals
    where article_id in (select id from addresses where article_id in (select value from ${idRows(ids)}))
      and not exists (select 1 from articles where id = removals.article_id)`
}

/** Puts copies in lists, index and counts, as articles are that an older version stored. */
async function fileCopies(to: Database, pairs: readonly Pair[]): Promise<void> {
  const ids = pairs
    .filter(({ manner, original }) => manner !== 'missing' && original.removed === null)
    .map(({ original }) => original.id)
  if (ids.length === 0) return
  const rows = await retryRead(() =>
    to
      .select(articleColumns)
      .from(articlesTable)
      .where(
        sql`id in (select value from ${idRows(ids)}) and removed is null and position is null`,
      ),
  )
  const articles = rows.map((row) => unstored(storedArticle(row)))
  // The time is that of an article without one, which has been stored before.
  for (const result of await saveAll(to, articles, unusedTime, { isRefiling: true }))
    if ('error' in result) throw result.error
}

const unusedTime = '1970-01-01T00:00:00.000Z' as Moment
