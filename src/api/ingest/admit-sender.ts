import type { Context } from 'hono'
import { isAllowed, type Access } from '../../access/access.ts'
import { authorize } from '../../access/authorize.ts'
import type { Scope } from '../../access/scope.ts'
import { Refusal } from '../../http/problem.ts'
import { admit } from '../../http/rate-limit.ts'
import type { IngestEnv } from './ingest-env.ts'

/** An address of the site map that a token is needed for. */
type Guarded = { readonly scope: Scope }

/**
 * Admits a request whose token has the scope of an address, and counts it against the limit, which the answer's header
 * fields describe.
 *
 * There is one token, so all authorized senders count as one.
 *
 * @throws {Refusal} Any of `authorize`; `forbidden` where the scope is missing; `rate_limited`.
 */
export async function admitWriter(c: Context<IngestEnv>, address: Guarded): Promise<Access> {
  const access = await admitReader(c, address)
  const { ingest, perMinute } = c.var.config
  const policy = { name: 'ingest', perMinute: perMinute.ingest } as const
  const sender = 'token' in ingest ? ingest.token : ''
  const fields = await admit({ ...policy, counter: c.env.INGEST_LIMIT }, sender)
  for (const [name, value] of Object.entries(fields)) c.header(name, value)
  return access
}

/**
 * Admits a request whose token has the scope of an address, without a limit.
 *
 * @throws {Refusal} Any of `authorize`; `forbidden` where the scope is missing.
 */
export async function admitReader(c: Context<IngestEnv>, { scope }: Guarded): Promise<Access> {
  const access = await authorize(c.req.header('authorization'), c.var.config.ingest)
  if (!isAllowed(access, scope))
    throw new Refusal('forbidden', { detail: `The token lacks the scope ${scope}` })
  return access
}
