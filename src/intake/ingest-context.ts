import type { Access } from '../access/access.ts'
import type { ArticleId } from '../article/article-address.ts'
import type { Change } from '../cache/purge/stale-tag.ts'
import type { Config } from '../config/config.ts'
import type { ArticleStore } from '../store/article-store.ts'
import type { IntakeNote } from './note-intake.ts'

/** What came of a page; the context knows who sent it. */
type UnsignedNote = Omit<IntakeNote, 'sender'>

/** What the intake of pages needs of the service around it. */
export type IngestContext = {
  readonly articles: ArticleStore
  readonly config: Config
  readonly sender: Sender
  /** Where the pages that articles are made of are kept; `null` where none are. */
  readonly rawBucket: R2Bucket | null
  /** Purges the pages that writes made stale. */
  readonly purge: (...changes: Change[]) => Promise<void>
  /** Finds the neighbours of articles, after the answer. */
  readonly relate: (articles: readonly ArticleId[]) => void
  /** Tells the queue of translations which tasks are due. */
  readonly nudge: (tasks: readonly { article: ArticleId; lang: string }[]) => void
  /** Notes for the desk what came of pages, after the answer. */
  readonly note: (notes: readonly UnsignedNote[]) => void
  readonly now: () => Date
}

/** Who sends pages, and the only source that they may send; see `Access`. */
export type Sender = Pick<Access, 'name' | 'source'>

/** The bucket for pages, if the settings let them be kept. */
export function rawBucketOf(bucket: R2Bucket | undefined, config: Config): R2Bucket | null {
  return config.rawRetentionDays > 0 ? (bucket ?? null) : null
}
