import { deleteCookie, getSignedCookie, setSignedCookie } from 'hono/cookie'
import { firstAccess, type Access } from '../../access/access.ts'
import type { Config } from '../../config/config.ts'
import { Refusal } from '../../http/problem.ts'
import type { DeskContext } from './desk-env.ts'

const cookieName = 'desk'
const sessionSeconds = 12 * 60 * 60 // a working day

/** Who is signed in, and the secret that each of their forms has to send along. */
export type Session = { readonly access: Access; readonly csrf: string }

/** The id of the deployment's first token, which is in no table. */
const firstTokenId = 'first'

/**
 * Reads the session of a request from its signed cookie.
 *
 * @returns `null` if nobody is signed in: no cookie, a forged one, an old one, or one of a token that is gone.
 * @throws {Refusal} `ingest_closed` if the deployment has no usable token, which the key is made of.
 */
export async function readSession(c: DeskContext): Promise<Session | null> {
  const key = await sessionKey(c.var.config)
  const value = await getSignedCookie(c, key, cookieName, 'host')
  const [tokenId, expires = '', csrf] = value ? value.split('.') : []
  if (!tokenId || !csrf || !(Number(expires) * 1000 > Date.now())) return null
  return tokenId === firstTokenId ? { access: firstAccess, csrf } : null
}

/**
 * Begins a session, in a cookie that only this host sets, only its own pages send, and no script reads.
 *
 * @see https://datatracker.ietf.org/doc/draft-ietf-httpbis-rfc6265bis/
 */
export async function openSession(c: DeskContext): Promise<void> {
  const expires = Math.floor(Date.now() / 1000) + sessionSeconds
  const value = `${firstTokenId}.${expires}.${crypto.randomUUID()}`
  await setSignedCookie(c, cookieName, value, await sessionKey(c.var.config), {
    prefix: 'host',
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: 'Strict',
    maxAge: sessionSeconds,
  })
}

/** Takes the cookie of a session away. */
export function closeSession(c: DeskContext): void {
  deleteCookie(c, cookieName, { prefix: 'host', path: '/', secure: true })
}

// A key of its own, so that no signature is made with the token itself. A new INGEST_TOKEN ends every session.
async function sessionKey({ ingest }: Config): Promise<ArrayBuffer> {
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
