import type { Context } from 'hono'
import type { TakedownContext } from '../../intake/take-down.ts'
import { databasesIn } from '../../store/periods/databases.ts'
import { ingestContextOf } from '../ingest/ingest-context-of.ts'
import type { IngestEnv } from '../ingest/ingest-env.ts'

/** What takedowns need, as a request has it. */
export function takedownContextOf(c: Context<IngestEnv>): TakedownContext {
  return { ...ingestContextOf(c), databases: databasesIn(c.env), bucket: c.env.RAW }
}
