import { articleIdAt, type ArticleId } from '../article/address.ts'
import { isReader } from './is-reader.ts'

/** Writes down how often each article was opened. */
export type WriteViews = (counted: ReadonlyMap<ArticleId, number>) => Promise<void>

/** A request, its canonical path, and the status of the page. */
export type Visit = { request: Request; path: string; status: number }

/** Counts views; see `viewCounter`. */
export type ViewCounter = (
  visit: Visit,
  ctx: Pick<ExecutionContext, 'waitUntil'>,
  write: WriteViews,
) => void

const maxArticles = 2000 // that one batch names

/**
 * Makes a counter of views, one for all requests of an isolate. The first view opens a batch, those within
 * the next seconds join it, and then it is written in one go after the answers have been sent. So counting
 * costs a reader nothing, and a batch that cannot be written is only logged.
 */
export function viewCounter(batchMilliseconds: number): ViewCounter {
  let open: Map<ArticleId, number> | null = null

  async function writeLater(batch: Map<ArticleId, number>, write: WriteViews): Promise<void> {
    try {
      await scheduler.wait(batchMilliseconds)
    } finally {
      if (open === batch) open = null
    }
    try {
      await write(batch)
    } catch (error) {
      console.warn(JSON.stringify({ event: 'views_lost', error: String(error) }))
    }
  }

  return (visit, ctx, write) => {
    const id = viewedArticle(visit)
    if (!id) return
    const joined = open && open.size < maxArticles ? open : null
    const batch = joined ?? new Map<ArticleId, number>()
    batch.set(id, (batch.get(id) ?? 0) + 1)
    if (joined) return
    open = batch
    ctx.waitUntil(writeLater(batch, write))
  }
}

/** The article whose page a person was shown with this answer, also from their own copy; else `null`. */
export function viewedArticle({ request, path, status }: Visit): ArticleId | null {
  if (status !== 200) return null
  const id = articleIdAt(path)
  return id && isReader(request) ? id : null
}
