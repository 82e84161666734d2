import type { StoredArticle } from './article.ts'
import type { ChangedBy } from './changed-by.ts'
import type { Moment } from './day.ts'

/** A version of an article that readers got. */
export type Version = {
  /** From 1 up, in the order in which they were stored. */
  number: number
  /** The digest of its content. */
  revision: string
  changedBy: ChangedBy
  storedAt: Moment
  /** When the next version was stored; `null` for the present one. */
  replacedAt: Moment | null
}

/** A version with its content. */
export type WholeVersion = Version & { article: StoredArticle }
