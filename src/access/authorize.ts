import type { Config } from '../config/config.ts'
import { Refusal } from '../http/problem.ts'
import type { TokenRow } from '../store/tokens.ts'
import { firstAccess, type Admission } from './access.ts'
import { noteUse, rememberedToken, type TokenDoor } from './remembered-token.ts'
import { isScope } from './scope.ts'
import { tokenHash, tokenIdIn } from './token-secret.ts'

const maxCredentialLength = 4096 // characters; longer ones are refused unread
const bearer = /^bearer +([\w.~+/-]+=*) *$/i

/**
 * Admits a request that has a bearer token: the deployment's first, or one of the database.
 *
 * It compares digests in constant time, so the time reveals neither the content nor the length of the token. The first
 * token costs no query, and neither does a text that is no token of ours; another token costs one at most.
 *
 * @param credential The `Authorization` header.
 * @throws {Refusal} `unauthorized` without a bearer token, `forbidden` with a wrong, old or revoked one,
 *   `ingest_closed` if the deployment has no usable first token: then nothing is compared.
 * @see https://www.rfc-editor.org/rfc/rfc6750
 */
export async function authorize(
  credential: string | undefined,
  ingest: Config['ingest'],
  door: TokenDoor,
): Promise<Admission> {
  const token =
    credential && credential.length <= maxCredentialLength ? bearer.exec(credential)?.[1] : null
  if (!token) throw new Refusal('unauthorized', {}, { 'www-authenticate': 'Bearer' })
  const keyed = await keyOf(token, ingest, door)
  if (!keyed)
    throw new Refusal('forbidden', {}, { 'www-authenticate': 'Bearer error="invalid_token"' })
  return keyed.access
}

/** A token that was checked, with the start of the digest of its secret, which tells its secrets apart. */
export type CheckedToken = { readonly access: Admission; readonly stamp: string }

/**
 * Checks the text of a token. See `authorize`.
 *
 * @returns `null` for a wrong, old or revoked one.
 * @throws {Refusal} `ingest_closed`.
 */
export async function keyOf(
  token: string,
  ingest: Config['ingest'],
  door: TokenDoor,
): Promise<CheckedToken | null> {
  if ('fault' in ingest) throw new Refusal('ingest_closed', { detail: ingest.fault })
  const [hash, wanted] = await Promise.all([tokenHash(token), tokenHash(ingest.token)])
  if (isSame(hash, wanted)) return { access: firstAccess, stamp: stampOf(hash) }
  const id = tokenIdIn(token)
  const row = id && (await rememberedToken(id, door))
  if (!row || !hashesOf(row, door.now).some((known) => isSame(known, hash))) return null
  noteUse(row, door)
  return { access: accessOf(row), stamp: stampOf(hash) }
}

/**
 * Checks a token that was checked before, by its id and stamp.
 *
 * @returns `null` if it was revoked, is old, or has another secret now.
 */
export async function keyAgain(
  id: string,
  stamp: string,
  ingest: Config['ingest'],
  door: TokenDoor,
): Promise<Admission | null> {
  if (id === firstAccess.id) {
    const isFirst = 'token' in ingest && stampOf(await tokenHash(ingest.token)) === stamp
    return isFirst ? firstAccess : null
  }
  const row = await rememberedToken(id, door)
  if (!row || !hashesOf(row, door.now).some((hash) => stampOf(hash) === stamp)) return null
  noteUse(row, door)
  return accessOf(row)
}

/** The digests of the secrets that are good now. */
function hashesOf(row: TokenRow, now: Date): string[] {
  const seconds = now.getTime() / 1000
  if (row.revokedAt !== null || (row.expiresAt !== null && row.expiresAt <= seconds)) return []
  const { hash, formerHash, formerUntil } = row
  const isFormerGood = formerHash !== null && formerUntil !== null && formerUntil > seconds
  return isFormerGood ? [hash, formerHash] : [hash]
}

function accessOf({ id, name, scopes, source, perMinute }: TokenRow): Admission {
  return { id, name, scopes: scopes.split(' ').filter(isScope), source, perMinute }
}

function stampOf(hash: string): string {
  return hash.slice(0, 16)
}

function isSame(one: string, other: string): boolean {
  const text = new TextEncoder()
  return crypto.subtle.timingSafeEqual(text.encode(one), text.encode(other)) // digests: of one length
}
