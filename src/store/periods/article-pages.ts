import { sql } from 'drizzle-orm'
import type { ArticleId } from '../../article/article-address.ts'
import type { Moment } from '../../article/day.ts'
import { transact, type Database } from '../d1/database.ts'
import { retryRead } from '../d1/retry.ts'
import { sizeColumn } from './article-rows.ts'

const pageLength = 500 // articles, whose states are compared by two queries
const maxBatch = 50 // articles in one transaction
const maxBatchBytes = 2_000_000 // of what is read together
const atOnce = 4 // batches; D1 runs the statements of one database one after the other
const maxFaultsInRow = 3 // a database that fails, and no article

/** An article as a page of all has it; `size` in bytes, with all that belongs to it. */
export type PagedArticle = { id: ArticleId; filed_at: Moment; size: number }

/** Reads all articles of a database, those that were taken down too, by their ids. One query for 500. */
export async function* pagesOf(db: Database): AsyncGenerator<PagedArticle[]> {
  for (let after = ''; ;) {
    const [rows = []] = await retryRead(() =>
      transact(db, [
        sql`select id, filed_at, ${sizeColumn} as size from articles
          where id > ${after} order by id limit ${pageLength}`,
      ]),
    )
    const last = rows.at(-1)
    if (!last) return
    yield rows as PagedArticle[]
    after = String(last['id'])
  }
}

/** What could not be done, and why. */
export type ArticleFault = { id: ArticleId; error: string }

/**
 * Works on articles in batches of at most 50 articles and two megabytes, four at once. One that fails is tried again
 * article by article, so that the others do not wait.
 *
 * @throws What the work threw three times in a row: then it is no article's fault.
 */
export async function inBatches<Done>(
  rows: readonly PagedArticle[],
  work: (ids: readonly ArticleId[]) => Promise<Done[]>,
): Promise<{ done: Done[]; faults: ArticleFault[] }> {
  const done: Done[] = []
  const faults: ArticleFault[] = []
  let faultsInRow = 0
  const attempt = async (ids: readonly ArticleId[]): Promise<void> => {
    try {
      done.push(...(await work(ids)))
      faultsInRow = 0
      return
    } catch (error) {
      const [id] = ids
      if (ids.length === 1 && id) {
        if (++faultsInRow === maxFaultsInRow) throw error
        faults.push({ id, error: error instanceof Error ? error.message : String(error) })
        return
      }
    }
    for (const id of ids) await attempt([id])
  }
  const waiting = batchesOf(rows).values()
  const worker = async () => {
    for (const batch of waiting) await attempt(batch)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return { done, faults }
}

function batchesOf(rows: readonly PagedArticle[]): ArticleId[][] {
  const batches: ArticleId[][] = []
  let bytes = 0
  for (const { id, size } of rows) {
    const batch = batches.at(-1)
    if (batch && batch.length < maxBatch && bytes + size <= maxBatchBytes) batch.push(id)
    else {
      batches.push([id])
      bytes = 0
    }
    bytes += size
  }
  return batches
}
