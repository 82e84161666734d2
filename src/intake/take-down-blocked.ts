import { printAddressPattern } from '../article/address-pattern.ts'
import type { BlockedCursor } from '../store/blocked-articles.ts'
import type { AddressBlock } from '../store/blocks/address-blocks.ts'
import { takeDown, type AskedTakedown, type TakedownContext } from './take-down.ts'

const maxAtOnce = 50 // articles; each takes two queries and a purge

/**
 * Takes down the stored articles that a block means, a few at a time; the note of each tells which block that was.
 *
 * @param cursor Where the former call stopped; `null` begins.
 * @returns How many were taken down. It is to be called again with `next` until that is `null`.
 */
export async function takeDownBlocked(
  context: TakedownContext,
  block: AddressBlock,
  asked: Omit<AskedTakedown, 'note'>,
  cursor: BlockedCursor | null = null,
): Promise<{ removed: number; next: BlockedCursor | null }> {
  const { found, next } = await context.articles.blocked(block, cursor)
  const some = found.slice(0, maxAtOnce)
  const note = `Block ${block.id}: ${printAddressPattern(block)}`
  for (const { id } of some) await takeDown(context, id, { ...asked, note })
  const last = found.length > some.length ? some.at(-1) : undefined
  return { removed: some.length, next: last ? last.cursor : next }
}
