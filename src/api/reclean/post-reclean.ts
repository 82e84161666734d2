import type { Context } from 'hono'
import { caching } from '../../cache/policies.ts'
import { Refusal } from '../../http/problem.ts'
import type { Stop } from '../../intake/bounded-items.ts'
import { intakeLimits } from '../../intake/intake-limits.ts'
import type { RecleanJobOptions } from '../../intake/jobs/reclean-job.ts'
import { recleanLines } from '../../intake/reclean/reclean-lines.ts'
import { noRecleaned } from '../../intake/reclean/recleaned.ts'
import { siteMap } from '../../site/site-map.ts'
import { openDatabase } from '../../store/d1/database.ts'
import { beginJob } from '../../store/jobs/jobs.ts'
import { admitWriter } from '../ingest/admit-sender.ts'
import { begunJob } from '../ingest/begun-job.ts'
import { idempotent } from '../ingest/idempotent.ts'
import { ingestContextOf } from '../ingest/ingest-context-of.ts'
import type { IngestEnv } from '../ingest/ingest-env.ts'
import { outcomeLines } from '../ingest/outcome-lines.ts'
import { refuseUnknownParameters } from '../ingest/refuse-unknown-parameters.ts'
import { refuseOtherThanJson } from '../translations/translation-form.ts'
import { readRecleanForm, type RecleanRequest } from './reclean-form.ts'
import { recleanLimit } from './reclean-limit.ts'

/**
 * Tells how articles would change if their pages were cleaned again, line by line; or begins the job that does it.
 *
 * @throws {Refusal} See `operationProblems.reclean`.
 */
export async function postReclean(c: Context<IngestEnv>): Promise<Response> {
  const { name } = await admitWriter(c, siteMap.reclean)
  refuseUnknownParameters(c.req.queries(), siteMap.reclean.query)
  refuseOtherThanJson(c.req.header('content-type'))
  return idempotent(c, async (wire) => {
    const order = await readRecleanForm(wire)
    const bucket = c.env.RAW
    if (!bucket) throw new Refusal('raw_not_kept', { detail: 'No bucket is bound as RAW' })
    return order.isApplied ? recleanLater(c, order, name) : drill(c, bucket, order)
  })
}

async function recleanLater(
  c: Context<IngestEnv>,
  { selection }: RecleanRequest,
  sender: string,
): Promise<Response> {
  const id = crypto.randomUUID()
  const options: RecleanJobOptions = { selection, sender }
  const now = new Date()
  const job = { id, kind: 'reclean', options, upload: null }
  await beginJob(openDatabase(c.env.DB), job, now, now)
  return begunJob(c, id, null)
}

async function drill(
  c: Context<IngestEnv>,
  bucket: R2Bucket,
  { selection, after }: RecleanRequest,
): Promise<Response> {
  const startedAt = Date.now()
  let stop: Stop | null = null
  const articles = recleanLines(ingestContextOf(c), bucket, selection, {
    after,
    maxArticles: recleanLimit,
    until: startedAt + intakeLimits.millisecondsAtOnce,
    onStop: (bound, next) => {
      stop = { ...bounds[bound], next }
    },
  })
  c.set('operation', { event: 'opened', outcome: 'reclean' })
  const lines = await outcomeLines(orNothing(articles), {
    totals: { pages: 0, ...noRecleaned },
    stopOf: () => stop,
    onEnd: (counted) => {
      const ms = Date.now() - startedAt
      console.log(JSON.stringify({ event: 'reclean', ...counted, ms }))
    },
  })
  return c.body(lines, 200, { ...caching.api(), 'content-type': 'application/x-ndjson' })
}

/** A selection without an article is no error: only the totals are printed. */
async function* orNothing<Line>(batches: AsyncIterable<Line[]>): AsyncGenerator<Line[]> {
  yield* batches
  yield []
}

const remedy = 'Send the same with next as after'
const bounds: Readonly<Record<'pages' | 'time', Stop>> = {
  pages: {
    code: 'page_limit',
    detail: `One request tries ${recleanLimit} articles. ${remedy}`,
    limit: recleanLimit,
  },
  time: {
    code: 'time_limit',
    detail: `One request takes ${intakeLimits.millisecondsAtOnce / 1000} seconds. ${remedy}`,
    limit: intakeLimits.millisecondsAtOnce,
  },
}
