import type { ArticleId } from '../article/article-address.ts'
import type { Article } from '../article/article.ts'
import type { Moment } from '../article/day.ts'
import { transact, type Database } from './d1/database.ts'
import { retryWrite } from './d1/retry.ts'
import { StorageFault } from './d1/storage-fault.ts'
import { readDrafts } from './save-draft.ts'
import type { SaveAllOptions, SaveOptions } from './save-options.ts'
import { settledAlready } from './save-outcome.ts'
import type { Saved, SaveResult } from './saved.ts'
import { outboxStatements } from './translations/ask-translations.ts'
import { writeDrafts } from './write-drafts.ts'

/**
 * Stores an article, its place in lists and index, and its tasks of translation, in one transaction. Its neighbours are
 * found later: it waits for `relateWaiting`.
 *
 * The result depends on what is stored already:
 *
 * - Nothing, or another revision: the article is written, `created` or `changed`.
 * - The same revision: it is filed again if older rules filed it, `unchanged`.
 * - A better version, by `keptReason`: nothing is written, `kept`.
 * - A removed article: nothing is written, `Removed`.
 *
 * An article that a person has corrected is what the cleaner found: its corrections are applied to it, and that is
 * stored. The answer has the corrected one.
 *
 * If two versions race, the better one is stored whole; of equals, the later. One read comes first: the stored row with
 * the frequency of words. An article with translations takes one more, and so does one with corrections.
 *
 * @throws {UncertainWrite} The database failed and may have stored it; storing it again is safe.
 * @throws {StorageFault} The database failed and has stored nothing.
 * @example
 * const db = openDatabase(env.DB)
 * const saved = await save(db, article, now)
 * saved // { status: 'created', days: ['2026-10-03'] }
 * const again = await save(db, article, now)
 * again // { status: 'unchanged', days: [] }
 */
export async function save(
  db: Database,
  article: Article,
  now: Moment,
  { wanted, ...options }: SaveOptions = {},
): Promise<Saved> {
  const [result] = await saveAll(db, [article], now, {
    ...options,
    ...(wanted && { wanted: () => wanted }),
  })
  if (!result) throw new Error(`Cannot store article ${article.id}: there is no result`)
  if ('error' in result) throw result.error
  return result
}

/**
 * Stores articles as `save` stores each, many in one transaction: that saves round trips and, in the full-text index,
 * most of the work. An article that cannot be stored does not stop the others. Of versions of one article, each is
 * stored after the one before.
 *
 * @returns The result of each, in the order of the articles.
 * @example
 * const db = openDatabase(env.DB)
 * const results = await saveAll(db, [article, article], now)
 * results // [{ status: 'created' }, { status: 'unchanged' }]
 */
export async function saveAll(
  db: Database,
  articles: readonly Article[],
  now: Moment,
  options: SaveAllOptions = {},
): Promise<SaveResult[]> {
  const results: SaveResult[] = []
  for (const batch of batchesOf(articles))
    results.push(...(await saveBatch(db, batch, now, options)))
  return results
}

const maxBatch = 25 // articles; each takes up to eleven statements, and a request may run 1,000
const maxBatchLength = 4_000_000 // characters of bodies as JSON

function batchesOf(articles: readonly Article[]): Article[][] {
  const batches: Article[][] = []
  let ids = new Set<ArticleId>()
  let length = 0
  for (const article of articles) {
    const size = JSON.stringify(article.body).length
    const batch = batches.at(-1)
    const isFull = ids.size === maxBatch || length + size > maxBatchLength
    if (batch && !isFull && !ids.has(article.id)) batch.push(article)
    else {
      batches.push([article])
      ids = new Set()
      length = 0
    }
    ids.add(article.id)
    length += size
  }
  return batches
}

async function saveBatch(
  db: Database,
  articles: readonly Article[],
  now: Moment,
  options: SaveAllOptions,
): Promise<SaveResult[]> {
  try {
    return await attemptBatch(db, articles, now, options)
  } catch (error) {
    if (articles.length === 1 || !isOfOne(error)) return articles.map(() => ({ error }))
  }
  // One of them fails all: too large for a row, for example.
  const results: SaveResult[] = []
  for (const article of articles) results.push(...(await saveBatch(db, [article], now, options)))
  return results
}

// Whether an article may be to blame, and not the database.
function isOfOne(error: unknown): boolean {
  return !(error instanceof StorageFault) || error.kind === 'lasting'
}

const maxAttempts = 8 // each fails only if another version or correction was stored between the read and the write

async function attemptBatch(
  db: Database,
  articles: readonly Article[],
  now: Moment,
  options: SaveAllOptions,
  attempt = 1,
): Promise<SaveResult[]> {
  const { drafts, counts } = await readDrafts(db, articles, options)
  const results: (SaveResult | null)[] = []
  for (const { article, stored, wanted, isUnasked } of drafts) {
    const isOpen = options.edit && !stored?.removed && !stored?.kept
    const settled = isOpen
      ? null
      : await settledAlready(db, stored, article, options.isRefiling ?? false)
    // Stored before it was to be translated.
    if (settled && wanted && isUnasked)
      await retryWrite(() => transact(db, outboxStatements(article, wanted, new Date(now))))
    results.push(settled)
  }
  const open = drafts.filter((_draft, index) => !results[index])
  const written = open.length === 0 ? [] : await writeDrafts(db, open, counts, now, options)
  for (const [index, { given }] of open.entries())
    if (written[index] === 'changed_meanwhile') {
      const [again] =
        attempt < maxAttempts ? await attemptBatch(db, [given], now, options, attempt + 1) : []
      written[index] = again ?? {
        error: new StorageFault(
          `Article ${given.id} changed ${maxAttempts} times meanwhile`,
          'transient',
        ),
      }
    }
  return results.map((result) => {
    const one = result ?? written.shift()
    return one && one !== 'changed_meanwhile' ? one : { error: new Error('No result') }
  })
}
