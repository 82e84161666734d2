import type { Context } from 'hono'
import { admit } from '../../http/rate-limit.ts'
import { authorize } from './authorize.ts'
import type { IngestEnv } from './ingest-env.ts'

/**
 * Admits a request that has the token, and counts it against the limit, which the answer's header fields describe.
 *
 * There is one token, so all authorized senders count as one.
 *
 * @throws {Refusal} Any of `authorize`; `rate_limited`.
 */
export async function admitWriter(c: Context<IngestEnv>): Promise<void> {
  const { ingest, perMinute } = c.var.config
  await authorize(c.req.header('authorization'), ingest)
  const policy = { name: 'ingest', perMinute: perMinute.ingest } as const
  const sender = 'token' in ingest ? ingest.token : ''
  const fields = await admit({ ...policy, counter: c.env.INGEST_LIMIT }, sender)
  for (const [name, value] of Object.entries(fields)) c.header(name, value)
}
