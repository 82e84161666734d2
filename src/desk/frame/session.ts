import { deleteCookie, getSignedCookie, setSignedCookie } from 'hono/cookie'
import type { Admission } from '../../access/access.ts'
import { keyAgain, type CheckedToken } from '../../access/authorize.ts'
import type { TokenDoor } from '../../access/remembered-token.ts'
import type { Config } from '../../config/config.ts'
import { Refusal } from '../../http/problem.ts'
import { openDatabase } from '../../store/d1/database.ts'
import type { DeskContext } from './desk-env.ts'

const cookieName = 'desk'
const sessionSeconds = 12 * 60 * 60 // a working day

/** Who is signed in, and the secret that each of their forms has to send along. */
export type Session = { readonly access: Admission; readonly csrf: string }

/**
 * Reads the session of a request from its signed cookie, and asks again for its token. At most one query.
 *
 * @returns `null` if nobody is signed in: no cookie, a forged one, an old one, or one whose token is not good any more.
 * @throws {Refusal} `ingest_closed` if the deployment has no usable first token, which the key is made of.
 */
export async function readSession(c: DeskContext): Promise<Session | null> {
  const { ingest } = c.var.config
  const value = await getSignedCookie(c, await sessionKey(ingest), cookieName, 'host')
  const [id, stamp, expires, csrf] = value ? value.split('.') : []
  if (!id || !stamp || !csrf || !(Number(expires) * 1000 > Date.now())) return null
  const access = await keyAgain(id, stamp, ingest, tokenDoor(c))
  return access && { access, csrf }
}

/**
 * Begins a session, in a cookie that only this host sets, only its own pages send, and no script reads.
 *
 * @see https://datatracker.ietf.org/doc/draft-ietf-httpbis-rfc6265bis/
 */
export async function openSession(c: DeskContext, { access, stamp }: CheckedToken): Promise<void> {
  const expires = Math.floor(Date.now() / 1000) + sessionSeconds
  const value = [access.id, stamp, expires, crypto.randomUUID()].join('.')
  await setSignedCookie(c, cookieName, value, await sessionKey(c.var.config.ingest), {
    prefix: 'host',
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: 'Strict',
    maxAge: sessionSeconds,
  })
}

/** What the check of a token needs of a request. */
export function tokenDoor(c: DeskContext): TokenDoor {
  const later = (work: Promise<void>) => c.executionCtx.waitUntil(work)
  return { db: openDatabase(c.env.DB), now: new Date(), later }
}

/** Takes the cookie of a session away. */
export function closeSession(c: DeskContext): void {
  deleteCookie(c, cookieName, { prefix: 'host', path: '/', secure: true })
}

// A key of its own, so that no signature is made with the token itself. A new INGEST_TOKEN ends every session.
async function sessionKey(ingest: Config['ingest']): Promise<ArrayBuffer> {
  if ('fault' in ingest) throw new Refusal('ingest_closed', { detail: ingest.fault })
  const text = new TextEncoder()
  const key = await crypto.subtle.importKey('raw', text.encode(ingest.token), 'HKDF', false, [
    'deriveBits',
  ])
  const info = text.encode('session of the desk')
  return crypto.subtle.deriveBits(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info },
    key,
    256,
  )
}
