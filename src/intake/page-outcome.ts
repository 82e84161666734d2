import type { ArticleId } from '../article/article-address.ts'

/**
 * What became of one page of several:
 *
 * - `created` to `kept`: as for a page that is posted alone.
 * - `refused`: for a reason of its own; it would be refused again.
 * - `failed`: for a fault of the service; it may be posted again.
 */
export const pageOutcomes = [
  'created',
  'changed',
  'unchanged',
  'kept',
  'refused',
  'failed',
] as const

export type PageOutcome = {
  /** Where it is in the capture, for people. */
  readonly place: string
  /** As far as it is known. */
  readonly url: string | null
  readonly outcome: (typeof pageOutcomes)[number]
  /** Why it was kept, refused or failed: a code of a refusal, or of a reason to keep the stored version. */
  readonly code?: string
  /** The same for people. */
  readonly detail?: string
  readonly article?: { readonly id: ArticleId; readonly url: string }
}

/** How many pages came to each end, at the start. */
export const noOutcomes = {
  created: 0,
  changed: 0,
  unchanged: 0,
  kept: 0,
  refused: 0,
  failed: 0,
} as const satisfies Record<PageOutcome['outcome'], number>
