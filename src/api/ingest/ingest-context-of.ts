import type { Context } from 'hono'
import type { IngestContext } from '../../intake/ingest-context.ts'
import type { IngestEnv } from './ingest-env.ts'

/** What the intake needs, as a request has it. */
export function ingestContextOf({
  var: { articles, config, purge, nudge },
}: Context<IngestEnv>): IngestContext {
  return { articles, config, purge, nudge, now: () => new Date() }
}
