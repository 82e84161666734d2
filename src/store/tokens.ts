import { sql, type SQL } from 'drizzle-orm'
import { transact, type Database } from './d1/database.ts'
import { retryRead, retryWrite } from './d1/retry.ts'
import { secondsOf } from './d1/seconds.ts'

/** A token as its row has it; times in seconds since 1970. */
export type TokenRow = {
  readonly id: string
  readonly name: string
  /** The SHA-256 of its secret, in hexadecimal digits. */
  readonly hash: string
  /** That of the secret before the last rotation, which is good until `formerUntil`. */
  readonly formerHash: string | null
  readonly formerUntil: number | null
  /** Separated by blanks. */
  readonly scopes: string
  readonly source: string | null
  readonly perMinute: number | null
  readonly createdBy: string
  readonly createdAt: number
  /** To the hour. */
  readonly usedAt: number | null
  readonly expiresAt: number | null
  readonly revokedAt: number | null
}

export type NewToken = Pick<
  TokenRow,
  'id' | 'name' | 'hash' | 'scopes' | 'source' | 'perMinute' | 'createdBy' | 'expiresAt'
>

const columns = sql`id, name, hash, former_hash as formerHash, former_until as formerUntil, scopes, source,
  per_minute as perMinute, created_by as createdBy, created_at as createdAt, used_at as usedAt,
  expires_at as expiresAt, revoked_at as revokedAt`
const maxListed = 500

/** Stores a token. Returns whether the name was free among those that are not revoked. */
export async function createToken(db: Database, token: NewToken, now: Date): Promise<boolean> {
  const { id, name, hash, scopes, source, perMinute, createdBy, expiresAt } = token
  const [, rows = []] = await retryWrite(() =>
    transact(db, [
      sql`insert into tokens (id, name, hash, scopes, source, per_minute, created_by, created_at, expires_at)
        values (${id}, ${name}, ${hash}, ${scopes}, ${source}, ${perMinute}, ${createdBy}, ${secondsOf(now)}, ${expiresAt})
        on conflict do nothing`,
      sql`select id from tokens where id = ${id}`,
    ]),
  )
  return rows.length > 0
}

/** Reads a token by its id, revoked or not. One query. */
export async function findToken(db: Database, id: string): Promise<TokenRow | null> {
  const [row] = await rowsOf(db, sql`where id = ${id}`)
  return row ?? null
}

/** Reads the tokens, the newest 500 first, those that are revoked at the end. One query. */
export function readTokens(db: Database): Promise<TokenRow[]> {
  return rowsOf(db, sql`order by revoked_at is not null, created_at desc, name limit ${maxListed}`)
}

async function rowsOf(db: Database, selection: SQL): Promise<TokenRow[]> {
  const [rows = []] = await retryRead(() =>
    transact(db, [sql`select ${columns} from tokens ${selection}`]),
  )
  return rows as TokenRow[]
}

/**
 * Gives a token another secret. The present one is good until `formerUntil`, one from before it no more.
 *
 * @returns The token as it is then; `null` if there is none, or none any more.
 */
export async function rotateToken(
  db: Database,
  id: string,
  hash: string,
  formerUntil: Date,
): Promise<TokenRow | null> {
  const [, rows = []] = await retryWrite(() =>
    transact(db, [
      // Once: another try finds its own hash.
      sql`update tokens set former_hash = hash, former_until = ${secondsOf(formerUntil)}, hash = ${hash}
        where id = ${id} and revoked_at is null and hash <> ${hash}`,
      sql`select ${columns} from tokens where id = ${id} and hash = ${hash}`,
    ]),
  )
  const [row] = rows as TokenRow[]
  return row ?? null
}

/** Revokes a token. Returns whether there is one, revoked before or now. */
export async function revokeToken(db: Database, id: string, now: Date): Promise<boolean> {
  const [rows = []] = await retryWrite(() =>
    transact(db, [
      sql`update tokens set revoked_at = coalesce(revoked_at, ${secondsOf(now)}) where id = ${id} returning id`,
    ]),
  )
  return rows.length > 0
}

/** Notes that a token was used, unless that is noted for the hour before `now` already. */
export async function noteTokenUse(db: Database, id: string, now: Date): Promise<void> {
  const seconds = secondsOf(now)
  await retryWrite(() =>
    transact(db, [
      sql`update tokens set used_at = ${seconds}
        where id = ${id} and (used_at is null or used_at <= ${seconds - noteSeconds})`,
    ]),
  )
}

/** How old a noted use is when the next one is noted. */
export const noteSeconds = 3600
