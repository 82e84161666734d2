import type { Context } from 'hono'
import { rawBucketOf, type IngestContext } from '../../intake/ingest-context.ts'
import type { IngestEnv } from './ingest-env.ts'

/** What the intake needs, as a request has it. */
export function ingestContextOf({
  env,
  var: { articles, config, purge, relate, nudge },
}: Context<IngestEnv>): IngestContext {
  const rawBucket = rawBucketOf(env.RAW, config)
  return { articles, config, rawBucket, purge, relate, nudge, now: () => new Date() }
}
