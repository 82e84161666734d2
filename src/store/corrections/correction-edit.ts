import { sql, type SQL } from 'drizzle-orm'
import type { ArticleId } from '../../article/article-address.ts'
import type { Correction } from '../../article/correction/correction.ts'
import { correctionsState } from './kept-corrections.ts'

/** A change of the corrections of an article. It counts only if the article is still as it was read. */
export type CorrectionEdit = {
  /** The version that was read, with the state of its corrections. */
  readonly before: { readonly revision: string; readonly state: string }
  /** The state of the corrections from then on. */
  readonly next: string
  /** The corrections that count from then on. */
  readonly inForce: readonly Correction[]
  /** They write the corrections, where the state is `next`. */
  readonly statements: readonly SQL[]
}

/** Writes an expression over the row of `articles` as `keptReason` does: somebody else was faster. */
export function outdatedEdit(
  id: ArticleId,
  { before, next }: CorrectionEdit,
): SQL<'older_version' | null> {
  const state = correctionsState(id)
  return sql`case when ${state} <> ${next} and (revision <> ${before.revision} or ${state} <> ${before.state})
    then 'older_version' end`
}

/** The condition that the article is still as it was read. */
export function isBefore(id: ArticleId, { before }: CorrectionEdit): SQL {
  return sql`exists (select 1 from articles
    where id = ${id} and removed is null and revision = ${before.revision})`
}

/** The states for `keepFound`. */
export function editedStates({ before, next }: CorrectionEdit): { known: string; next: string } {
  return { known: before.state, next }
}
