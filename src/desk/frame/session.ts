import { deleteCookie, getSignedCookie, setSignedCookie } from 'hono/cookie'
import type { Access } from '../../access/access.ts'
import { keyAgain, type CheckedToken } from '../../access/authorize.ts'
import type { TokenDoor } from '../../access/remembered-token.ts'
import type { Config } from '../../config/config.ts'
import { Refusal } from '../../http/problem.ts'
import { openDatabase } from '../../store/d1/database.ts'
import { sha256Hex } from '../../text/sha256.ts'
import type { DeskContext } from './desk-env.ts'

const cookieName = 'desk'
const sessionSeconds = 12 * 60 * 60 // a working day

/** Who is signed in, and the secret that each of their forms has to send along. */
export type Session = { readonly access: Access; readonly csrf: string }

/**
 * Reads the session of a request from its signed cookie, and asks again for its token. At most one query.
 *
 * Whom Cloudflare Access lets pass with scopes is signed in. Their cookie has only the secret of their forms; where
 * it is missing, the answer sets it.
 *
 * @returns `null` if nobody is signed in: no cookie, a forged one, an old one, or one whose token is not good any more.
 * @throws {Refusal} `ingest_closed` if the deployment has no usable first token, which the key is made of.
 */
export async function readSession(c: DeskContext): Promise<Session | null> {
  const { ingest } = c.var.config
  const cookie = await readCookie(c)
  const { identity } = c.var
  if (identity && identity.scopes.length > 0) {
    const id = (await sha256Hex(identity.name)).slice(0, 24)
    const isOwn = cookie?.id === id && cookie.stamp === ofAccess
    const csrf = isOwn ? cookie.csrf : await setCookie(c, id, ofAccess)
    return { access: { ...identity, source: null }, csrf }
  }
  if (!cookie) return null
  const access = await keyAgain(cookie.id, cookie.stamp, ingest, tokenDoor(c))
  return access && { access, csrf: cookie.csrf }
}

const ofAccess = 'access' // in place of the start of a digest

async function readCookie(
  c: DeskContext,
): Promise<{ id: string; stamp: string; csrf: string } | null> {
  const { ingest } = c.var.config
  const value = await getSignedCookie(c, await sessionKey(ingest), cookieName, 'host')
  const [id, stamp, expires, csrf] = value ? value.split('.') : []
  if (!id || !stamp || !csrf || !(Number(expires) * 1000 > Date.now())) return null
  return { id, stamp, csrf }
}

/**
 * Begins a session, in a cookie that only this host sets, only its own pages send, and no script reads.
 *
 * @see https://datatracker.ietf.org/doc/draft-ietf-httpbis-rfc6265bis/
 */
export async function openSession(c: DeskContext, { access, stamp }: CheckedToken): Promise<void> {
  await setCookie(c, access.id, stamp)
}

async function setCookie(c: DeskContext, id: string, stamp: string): Promise<string> {
  const expires = Math.floor(Date.now() / 1000) + sessionSeconds
  const csrf = crypto.randomUUID()
  const value = [id, stamp, expires, csrf].join('.')
  await setSignedCookie(c, cookieName, value, await sessionKey(c.var.config.ingest), {
    prefix: 'host',
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: 'Strict',
    maxAge: sessionSeconds,
  })
  return csrf
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
