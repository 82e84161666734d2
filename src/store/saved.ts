import type { StoredArticle } from '../article/article.ts'
import type { Day } from '../article/day.ts'
import type { KeptReason } from './better-version.ts'
import type { Removed } from './remove.ts'

/** The outcome of storing an article. `days` are the days whose lists changed. */
export type Saved =
  | { status: 'created' | 'changed' | 'unchanged'; article: StoredArticle; days: Day[] }
  | { status: 'kept'; reason: KeptReason; article: StoredArticle; days: Day[] }
  | Removed

/** An outcome, or why there is none: the error that `save` would throw. */
export type SaveResult = Saved | { error: unknown }
