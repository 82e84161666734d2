import type { Database } from '../store/d1/database.ts'
import { findToken, noteSeconds, noteTokenUse, type TokenRow } from '../store/tokens.ts'

/** How long an isolate goes by what it knows of a token: a revoked one works this long at most. */
export const rememberedSeconds = 5

const maxRemembered = 500
const remembered = new Map<string, { readonly row: TokenRow | null; readonly until: number }>()

/** What the check of a token needs of the request around it. */
export type TokenDoor = {
  readonly db: Database
  readonly now: Date
  /** Goes on with work after the answer. */
  readonly later: (work: Promise<void>) => void
}

/**
 * Finds a token by its id, in memory for five seconds, then by one query. Ids without a token are remembered, too.
 *
 * Its use is noted after the answer, once an hour.
 */
export async function rememberedToken(
  id: string,
  { db, now }: Pick<TokenDoor, 'db' | 'now'>,
): Promise<TokenRow | null> {
  const time = now.getTime()
  const known = remembered.get(id)
  if (known && known.until > time) return known.row
  const row = await findToken(db, id)
  remembered.delete(id)
  const [oldest] = remembered.keys()
  if (remembered.size >= maxRemembered && oldest !== undefined) remembered.delete(oldest)
  remembered.set(id, { row, until: time + rememberedSeconds * 1000 })
  return row
}

/** Forgets a token that was changed, so that this isolate knows at once; others know within five seconds. */
export function forgetToken(id: string): void {
  remembered.delete(id)
}

/** Notes the use of a token after the answer, unless it is noted for this hour. */
export function noteUse(row: TokenRow, { db, now, later }: TokenDoor): void {
  const seconds = now.getTime() / 1000
  if (row.usedAt !== null && row.usedAt > seconds - noteSeconds) return
  const known = remembered.get(row.id)
  if (known) remembered.set(row.id, { ...known, row: { ...row, usedAt: Math.floor(seconds) } })
  later(
    noteTokenUse(db, row.id, now).catch((error: unknown) => {
      console.warn(JSON.stringify({ event: 'token_use_not_noted', error: String(error) }))
    }),
  )
}
