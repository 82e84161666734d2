import { problems, type Refusal } from '../../http/problem.ts'
import { href } from '../../site/address.ts'
import { siteMap } from '../../site/site-map.ts'
import type { DeskContext } from './desk-env.ts'
import { DeskPage } from './desk-page.tsx'
import { SignInFirst } from './sign-in-first.ts'

/** Answers a request for the desk that is declined: with the form to sign in, or with a page that tells why. */
export async function deskRefusal(c: DeskContext, error: Refusal | SignInFirst): Promise<Response> {
  if (error instanceof SignInFirst) return c.redirect(signInPath(error.next), 303)
  const { status, code, details, headers } = error
  for (const [name, value] of Object.entries(headers)) c.header(name, value)
  return c.html(
    <DeskPage title={titleOf(code)} current="" access={null}>
      {details.detail && <p class="notice">{details.detail}.</p>}
      <p class="note">
        {status}, <code>{code}</code>
      </p>
      <p>
        <a href={siteMap.desk.path}>To the desk</a>
      </p>
    </DeskPage>,
    status,
  )
}

// At the desk the token is valid, or nobody would be signed in.
function titleOf(code: Refusal['code']): string {
  return code === 'forbidden' ? 'Not allowed' : problems[code].title
}

function signInPath(next: string): string {
  const path = href(siteMap.deskSignIn)
  return next === siteMap.desk.path ? path : `${path}?next=${encodeURIComponent(next)}`
}
