import type { ArticleId } from '../../article/article-address.ts'

/** One page that came in, and what became of it. */
export type IntakeEntry = {
  /** The page's address without its query, which may be a secret; `null` if it is not known. */
  readonly url: string | null
  /** The domain of the source; empty if it is not known. */
  readonly source: string
  /** `created`, `changed`, `unchanged`, `kept`, `refused` or `failed`. */
  readonly outcome: string
  /** Why it was kept, refused or failed; empty for what went well. */
  readonly code: string
  readonly confidence: number | null
  readonly article: ArticleId | null
  /** The name of the token that it was sent with, or what else brought it. */
  readonly sender: string
}

/** An entry as it is in the log. */
export type LoggedEntry = IntakeEntry & { readonly id: number; readonly at: Date }
