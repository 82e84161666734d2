import type { ArticleId } from '../article/article-address.ts'
import type { Change } from '../cache/purge/stale-tag.ts'
import type { Config } from '../config/config.ts'
import type { ArticleStore } from '../store/article-store.ts'

/** What the intake of pages needs of the service around it. */
export type IngestContext = {
  readonly articles: ArticleStore
  readonly config: Config
  /** Purges the pages that writes made stale. */
  readonly purge: (...changes: Change[]) => Promise<void>
  /** Tells the queue of translations which tasks are due. */
  readonly nudge: (tasks: readonly { article: ArticleId; lang: string }[]) => void
  readonly now: () => Date
}
