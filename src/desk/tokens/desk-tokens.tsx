import * as v from 'valibot'
import type { Access } from '../../access/access.ts'
import { endToken, issueSecret, issueToken, tokenFormSchema } from '../../access/manage-tokens.ts'
import { Refusal } from '../../http/problem.ts'
import { siteMap } from '../../site/site-map.ts'
import { readTokens } from '../../store/tokens.ts'
import { admitDesk, readDeskForm, type DeskVisit } from '../frame/admit-desk.ts'
import type { DeskContext } from '../frame/desk-env.ts'
import { tokenDoor } from '../frame/session.ts'
import { TokensPage, type ShownToken } from './tokens-page.tsx'

/** `GET /desk/tokens`: all tokens, and the form to make one. */
export async function getDeskTokens(c: DeskContext): Promise<Response> {
  return page(c, await admitDesk(c, siteMap.deskTokens))
}

/** `POST /desk/tokens`: makes one, and shows its text. */
export async function postDeskToken(c: DeskContext): Promise<Response> {
  const visit = await readDeskForm(c, siteMap.deskMakeToken)
  return attempt(c, visit, () => made(c, visit.access, visit.form))
}

/** `POST /desk/tokens/ID/rotate`: gives one another secret, and shows that. */
export async function postDeskRotation(c: DeskContext): Promise<Response> {
  const visit = await readDeskForm(c, siteMap.deskRotateToken)
  return attempt(c, visit, async () => {
    const overlap = numberIn(visit.form, 'overlapHours') ?? undefined
    if (overlap !== undefined && !(overlap >= 0 && overlap <= 720))
      throw new Refusal('request_invalid', { detail: 'Hours: 0 to 720' })
    const { token, text } = await issueSecret(c.req.param('id') ?? '', overlap, tokenDoor(c))
    return { name: token.name, text }
  })
}

/** `POST /desk/tokens/ID/revoke`: revokes one. */
export async function postDeskRevocation(c: DeskContext): Promise<Response> {
  await readDeskForm(c, siteMap.deskRevokeToken)
  await endToken(c.req.param('id') ?? '', tokenDoor(c))
  return c.redirect(siteMap.deskTokens.path, 303)
}

async function made(c: DeskContext, access: Access, form: FormData): Promise<ShownToken> {
  const result = v.safeParse(tokenFormSchema, {
    name: form.get('name'),
    scopes: form.getAll('scopes'),
    source: form.get('source') || null,
    expiresInDays: numberIn(form, 'expiresInDays'),
    perMinute: numberIn(form, 'perMinute'),
  })
  if (!result.success) {
    const [issue] = result.issues
    throw new Refusal('request_invalid', { detail: `${v.getDotPath(issue)}: ${issue.message}` })
  }
  const { token, text } = await issueToken(result.output, access, tokenDoor(c))
  return { name: token.name, text }
}

// What the form lacks is told above it; the rest of the page stays.
async function attempt(
  c: DeskContext,
  visit: DeskVisit,
  work: () => Promise<ShownToken>,
): Promise<Response> {
  try {
    return await page(c, visit, { shown: await work() })
  } catch (error) {
    if (!(error instanceof Refusal) || error.status === 404) throw error
    c.status(error.status)
    return page(c, visit, { fault: error.message })
  }
}

async function page(
  c: DeskContext,
  { access, csrf }: DeskVisit,
  told: { shown?: ShownToken; fault?: string } = {},
): Promise<Response> {
  const { db, now } = tokenDoor(c)
  const tokens = await readTokens(db)
  return c.html(TokensPage({ access, csrf, tokens, now, shown: null, fault: null, ...told }))
}

function numberIn(form: FormData, name: string): number | null {
  const value = form.get(name)
  return typeof value === 'string' && value.trim() !== '' ? Number(value) : null
}
