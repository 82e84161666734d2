import { isAllowed, type Access } from '../../access/access.ts'
import type { Scope } from '../../access/scope.ts'
import { readOwnForm } from '../../http/own-form.ts'
import { Refusal } from '../../http/problem.ts'
import type { DeskContext } from './desk-env.ts'
import { csrfField } from './desk-form.tsx'
import { readSession, type Session } from './session.ts'
import { SignInFirst } from './sign-in-first.ts'

/** An address of the desk that a session of a scope is needed for. */
type Guarded = { readonly scope: Scope }

/** Who asks for a page of the desk; `csrf` is for the forms on it. */
export type DeskVisit = { readonly access: Access; readonly csrf: string }

/**
 * Admits a request for a page of the desk.
 *
 * @throws {SignInFirst} If nobody is signed in; the visitor is sent to the form.
 * @throws {Refusal} `forbidden` if the scope of the address is missing; `ingest_closed`.
 */
export async function admitDesk(c: DeskContext, { scope }: Guarded): Promise<DeskVisit> {
  const session = await readSession(c)
  if (!session) {
    const { pathname, search } = new URL(c.req.url)
    throw new SignInFirst(pathname + search)
  }
  return withScope(session, scope)
}

/**
 * Admits a form of the desk and reads it. All of this has to be true, or nothing of it is used:
 *
 * - A page of this host sent it, as the browser says.
 * - Somebody is signed in whose token has the scope of the address.
 * - It has the secret of this session, which only its own pages know.
 *
 * @param maxBytes The most that the form may have, 64 KiB by default.
 * @throws {Refusal} `unauthorized`, `forbidden`, `ingest_closed`, `body_too_large`, `unsupported_media_type`,
 *   `body_unreadable`.
 */
export async function readDeskForm(
  c: DeskContext,
  { scope }: Guarded,
  maxBytes?: number,
): Promise<DeskVisit & { readonly form: FormData }> {
  const session = await readSession(c)
  if (!session) throw new Refusal('unauthorized', { detail: 'Nobody is signed in' })
  const visit = withScope(session, scope)
  const form = await readOwnForm(c.req.raw, maxBytes)
  const given = form.get(csrfField)
  if (typeof given !== 'string' || !isSame(given, session.csrf))
    throw new Refusal('forbidden', { detail: 'The form is not of this session; open it again' })
  return { ...visit, form }
}

function withScope(session: Session, scope: Scope): DeskVisit {
  if (isAllowed(session.access, scope)) return session
  throw new Refusal('forbidden', { detail: `The token lacks the scope ${scope}` })
}

function isSame(one: string, other: string): boolean {
  const text = new TextEncoder()
  const [given, wanted] = [text.encode(one), text.encode(other)]
  return given.length === wanted.length && crypto.subtle.timingSafeEqual(given, wanted)
}
