import { articleDayAt, articleIdAt, type ArticleId } from '../article/article-address.ts'
import type { Day } from '../article/day.ts'
import { isReader } from './is-reader.ts'

/** Stores how often each article was opened. */
export type WriteViews = (
  counted: ReadonlyMap<ArticleId, number>,
  batch: Served & { readonly days: ReadonlyMap<ArticleId, Day> },
) => Promise<void>

/** How many of the views the cache answered, and for how many the page was rendered. */
type Served = { hits: number; rendered: number }

/** A request, its canonical path, the status of the page and whether the cache had it, `null` if that is not known. */
export type Visit = { request: Request; path: string; status: number; isHit: boolean | null }

/** Counts views; see `viewCounter`. */
type ViewCounter = (
  visit: Visit,
  ctx: Pick<ExecutionContext, 'waitUntil'>,
  write: WriteViews,
) => void

type Batch = Served & {
  readonly views: Map<ArticleId, number>
  /** The days in their addresses. */
  readonly days: Map<ArticleId, Day>
}

const maxArticles = 2000 // in one batch

/**
 * Makes a counter of views, one for all requests of an isolate. The first view opens a batch and those of the next
 * seconds join it. The batch is written once, after the responses were sent. So counting costs a reader nothing. A
 * batch that cannot be written is logged and lost.
 */
export function viewCounter(batchMilliseconds: number): ViewCounter {
  let open: Batch | null = null

  async function writeLater(batch: Batch, write: WriteViews): Promise<void> {
    try {
      await scheduler.wait(batchMilliseconds)
    } finally {
      if (open === batch) open = null
    }
    try {
      await write(batch.views, batch)
    } catch (error) {
      console.warn(JSON.stringify({ event: 'views_lost', error: String(error) }))
    }
  }

  return (visit, ctx, write) => {
    const id = viewedArticle(visit)
    if (!id) return
    const joined = open && open.views.size < maxArticles ? open : null
    const batch: Batch = joined ?? { views: new Map(), days: new Map(), hits: 0, rendered: 0 }
    const views = batch.views.get(id) ?? 0
    batch.views.set(id, views + 1)
    const day = views === 0 ? articleDayAt(visit.path) : null
    if (day) batch.days.set(id, day)
    if (visit.isHit !== null) batch[visit.isHit ? 'hits' : 'rendered']++
    if (joined) return
    open = batch
    ctx.waitUntil(writeLater(batch, write))
  }
}

/** The article whose page this answer showed to a person, or confirmed in the browser's cache; otherwise `null`. */
export function viewedArticle({ request, path, status }: Visit): ArticleId | null {
  if (status !== 200) return null
  const id = articleIdAt(path)
  return id && isReader(request) ? id : null
}
