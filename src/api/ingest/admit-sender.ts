import type { Context } from 'hono'
import { isAllowed, type Access, type Admission } from '../../access/access.ts'
import { authorize } from '../../access/authorize.ts'
import type { Scope } from '../../access/scope.ts'
import { admitWithinMinute } from '../../http/minute-counter.ts'
import { Refusal } from '../../http/problem.ts'
import { admit } from '../../http/rate-limit.ts'
import { openDatabase } from '../../store/d1/database.ts'
import type { IngestEnv } from './ingest-env.ts'

/** An address of the site map that a token is needed for. */
type Guarded = { readonly scope: Scope; readonly alsoScope?: Scope }

/**
 * Admits a request whose token has the scope of an address, and counts it against the limits of that token, which the
 * answer's header fields describe.
 *
 * @throws {Refusal} Any of `authorize`; `forbidden` where the scope is missing; `rate_limited`.
 */
export async function admitWriter(c: Context<IngestEnv>, address: Guarded): Promise<Access> {
  const access = await admitted(c, address)
  const { id, perMinute } = access
  if (perMinute !== null) admitWithinMinute(id, perMinute, new Date())
  const policy = { name: 'ingest', perMinute: c.var.config.perMinute.ingest } as const
  const fields = await admit({ ...policy, counter: c.env.INGEST_LIMIT }, id)
  for (const [name, value] of Object.entries(fields)) c.header(name, value)
  return access
}

/**
 * Admits a request whose token has the scope of an address, without a limit.
 *
 * @throws {Refusal} Any of `authorize`; `forbidden` where the scope is missing.
 */
export async function admitReader(c: Context<IngestEnv>, address: Guarded): Promise<Access> {
  return admitted(c, address)
}

async function admitted(
  c: Context<IngestEnv>,
  { scope, alsoScope = scope }: Guarded,
): Promise<Admission> {
  const access = await authorize(c.req.header('authorization'), c.var.config.ingest, {
    db: openDatabase(c.env.DB),
    now: new Date(),
    later: (work) => c.executionCtx.waitUntil(work),
  })
  if (!isAllowed(access, scope) && !isAllowed(access, alsoScope))
    throw new Refusal('forbidden', { detail: `The token lacks the scope ${scope}` })
  c.set('access', access)
  return access
}
