import { sql } from 'drizzle-orm'
import { transact, type Database } from '../d1/database.ts'
import { retryWrite } from '../d1/retry.ts'
import { secondsOf } from '../d1/seconds.ts'

const keptSeconds = 86_400

/** An answer as it is kept. */
export type KeptAnswer = {
  /** A digest of the request that it belongs to. */
  readonly fingerprint: string
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** As it was packed for the row. */
  readonly body: string
}

/** What there is for a key: nothing, so it is claimed now; a request in progress; or an answer. */
export type KeyState =
  | { readonly state: 'claimed'; readonly claim: string }
  | { readonly state: 'in progress' }
  | { readonly state: 'answered'; readonly answer: KeptAnswer }

/**
 * Claims a key for a request, unless another one has it. A claim is void after `leaseUntil`, an answer after a day.
 *
 * @param claim Names the claim; no other has this name.
 */
export async function claimKey(
  db: Database,
  key: string,
  claim: string,
  now: Date,
  leaseUntil: Date,
): Promise<KeyState> {
  const [, [row]] = (await retryWrite(() =>
    transact(db, [
      sql`insert into idempotency (key, claim, expires_at) values (${key}, ${claim}, ${secondsOf(leaseUntil)})
        on conflict do update set claim = excluded.claim, fingerprint = null, status = null, headers = null,
          body = null, expires_at = excluded.expires_at
        where expires_at <= ${secondsOf(now)}`,
      sql`select claim, fingerprint, status, headers, body from idempotency where key = ${key}`,
    ]),
  )) as [unknown, KeyRow[]]
  if (!row || row.claim === claim) return { state: 'claimed', claim }
  const { fingerprint, status, headers, body } = row
  if (status === null) return { state: 'in progress' }
  return {
    state: 'answered',
    answer: { fingerprint, status, headers: JSON.parse(headers) as KeptAnswer['headers'], body },
  }
}

type KeyRow = { claim: string } & (
  | { fingerprint: null; status: null; headers: null; body: null }
  | { fingerprint: string; status: number; headers: string; body: string }
)

/** Keeps the answer to a request for a day. Does nothing if the claim is void. */
export async function keepAnswer(
  db: Database,
  key: string,
  claim: string,
  { fingerprint, status, headers, body }: KeptAnswer,
  now: Date,
): Promise<void> {
  await retryWrite(() =>
    transact(db, [
      sql`update idempotency set fingerprint = ${fingerprint}, status = ${status}, headers = ${JSON.stringify(headers)},
          body = ${body}, expires_at = ${secondsOf(now) + keptSeconds}
        where key = ${key} and claim = ${claim}`,
    ]),
  )
}

/** Frees a key whose request had no answer that is worth keeping. */
export async function freeKey(db: Database, key: string, claim: string): Promise<void> {
  await retryWrite(() =>
    transact(db, [sql`delete from idempotency where key = ${key} and claim = ${claim}`]),
  )
}
