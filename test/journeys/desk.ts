import { exports } from 'cloudflare:workers'
import { site, wholly } from './service.ts'

/** What browsers say of a form that a page of the site sends. */
export const own = { origin: site, 'sec-fetch-site': 'same-origin' }

/** A request to the whole service, whose redirects are not followed. */
export async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  return wholly(
    await exports.default.fetch(new Request(site + path, { redirect: 'manual', ...init })),
  )
}

/** A form that is sent. */
export function post(
  path: string,
  fields: Record<string, string> | [string, string][],
  headers: Record<string, string> = own,
): Promise<Response> {
  return ask(path, { method: 'POST', body: new URLSearchParams(fields), headers })
}

/** The cookie of a session. */
export async function signedIn(token = 'dev-token'): Promise<string> {
  const response = await post('/desk/sign-in', { token })
  return response.headers.get('set-cookie')?.split(';')[0] ?? ''
}

/** The secret in the forms of a session. */
export async function csrfOf(cookie: string): Promise<string> {
  const page = await (await ask('/desk/sign-out', { headers: { cookie } })).text()
  return /name="csrf" value="([^"]+)"/.exec(page)?.[1] ?? ''
}
