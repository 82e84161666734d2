import type { AddressPattern } from '../article/address-pattern.ts'
import { blockedArticles } from '../store/blocked-articles.ts'
import { openDatabase } from '../store/d1/database.ts'
import { takeDown, type AskedTakedown, type TakedownContext } from './take-down.ts'

const maxAtOnce = 50 // articles; each takes two queries and a purge

/**
 * Takes down the stored articles that a pattern means, a few at a time.
 *
 * @returns How many were taken down, and whether more are left: then it is to be called again.
 */
export async function takeDownBlocked(
  context: TakedownContext,
  pattern: AddressPattern,
  asked: AskedTakedown,
): Promise<{ removed: number; isDone: boolean }> {
  const { ids, isAll } = await blockedArticles(openDatabase(context.d1), pattern)
  const some = ids.slice(0, maxAtOnce)
  for (const id of some) await takeDown(context, id, asked)
  return { removed: some.length, isDone: isAll && ids.length === some.length }
}
