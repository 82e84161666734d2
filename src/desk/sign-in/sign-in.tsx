import { isAllowed } from '../../access/access.ts'
import { keyOf } from '../../access/authorize.ts'
import { readOwnForm } from '../../http/own-form.ts'
import { admit, clientNetwork } from '../../http/rate-limit.ts'
import { matcherOf } from '../../site/address.ts'
import { addressesOf, siteMap } from '../../site/site-map.ts'
import { admitDesk, readDeskForm } from '../frame/admit-desk.ts'
import type { DeskContext } from '../frame/desk-env.ts'
import { DeskForm } from '../frame/desk-form.tsx'
import { DeskPage } from '../frame/desk-page.tsx'
import { closeSession, openSession, readSession, tokenDoor } from '../frame/session.ts'

/** `GET /desk/sign-in`: the form; who is signed in already goes on at once. */
export async function getSignIn(c: DeskContext): Promise<Response> {
  if (await readSession(c)) return c.redirect(nextPath(c), 303)
  return c.html(SignInPage({ action: ownAddress(c), fault: null }))
}

/** `POST /desk/sign-in`: begins a session for a token that may read. */
export async function postSignIn(c: DeskContext): Promise<Response> {
  const form = await readOwnForm(c.req.raw)
  await admitClient(c)
  const token = form.get('token')
  const text = typeof token === 'string' ? token.trim() : ''
  const checked = await keyOf(text, c.var.config.ingest, tokenDoor(c))
  if (!checked) return declined(c, 'The token is not valid')
  const { scope } = siteMap.desk
  if (!isAllowed(checked.access, scope)) return declined(c, `The token lacks the scope ${scope}`)
  await openSession(c, checked)
  return c.redirect(nextPath(c), 303)
}

/** `GET /desk/sign-out`: who is signed in, and the form that ends it. */
export async function getSignOut(c: DeskContext): Promise<Response> {
  const { access, csrf } = await admitDesk(c, siteMap.deskSignOut)
  return c.html(
    <DeskPage title="Sign out" current={siteMap.deskSignOut.path} access={access}>
      <p>
        Signed in as <strong>{access.name}</strong>, who may: {access.scopes.join(', ')}.
      </p>
      <DeskForm action={siteMap.signOut.path} csrf={csrf}>
        <button type="submit">Sign out</button>
      </DeskForm>
    </DeskPage>,
  )
}

/** `POST /desk/sign-out`: ends the session. */
export async function postSignOut(c: DeskContext): Promise<Response> {
  await readDeskForm(c, siteMap.signOut)
  closeSession(c)
  return c.redirect(siteMap.deskSignIn.path, 303)
}

function SignInPage({ action, fault }: { action: string; fault: string | null }) {
  return (
    <DeskPage title="Sign in" current="" access={null}>
      {fault && (
        <p class="notice" role="alert">
          {fault}.
        </p>
      )}
      <form method="post" action={action} class="form">
        <label>
          Token
          <input name="token" type="password" autocomplete="current-password" required />
        </label>
        <button type="submit">Sign in</button>
      </form>
      <p class="note">
        A token with the scope read, or more. The session is over after twelve hours, or when its
        token is revoked.
      </p>
    </DeskPage>
  )
}

async function declined(c: DeskContext, fault: string): Promise<Response> {
  return c.html(SignInPage({ action: ownAddress(c), fault }), 403)
}

// Nobody guesses a token, but nobody needs to try one a hundred times a minute either.
async function admitClient(c: DeskContext): Promise<void> {
  const address = c.req.header('cf-connecting-ip')
  if (address === undefined) return
  const { perMinute } = c.var.config
  const policy = { name: 'ingest', perMinute: perMinute.ingest } as const
  await admit({ ...policy, counter: c.env.INGEST_LIMIT }, `sign-in ${clientNetwork(address)}`)
}

const pages = matcherOf(
  addressesOf('api').filter(({ tag, method }) => tag === 'desk' && method === 'get'),
)

// Only a page of the desk itself, so that no link to the form leads elsewhere.
function nextPath(c: DeskContext): string {
  const { origin } = new URL(c.req.url)
  const next = URL.parse(c.req.query('next') ?? '', origin)
  return next?.origin === origin && pages.test(next.pathname)
    ? next.pathname + next.search
    : siteMap.desk.path
}

function ownAddress(c: DeskContext): string {
  const { pathname, search } = new URL(c.req.url)
  return pathname + search
}
