import { Hono } from 'hono/tiny'
import { isAllowed } from '../../access/access.ts'
import { caching } from '../../cache/policies.ts'
import { Refusal } from '../../http/problem.ts'
import { routePath } from '../../site/address.ts'
import { siteMap } from '../../site/site-map.ts'
import { openDatabase } from '../../store/d1/database.ts'
import { admitReader } from '../ingest/admit-sender.ts'
import type { IngestEnv } from '../ingest/ingest-env.ts'
import { onlyBy } from '../ingest/only-by.ts'
import { refuseUnknownParameters } from '../ingest/refuse-unknown-parameters.ts'

const failuresInPart = 100

/** `GET /jobs/ID`, with the token: how far a job is, and some of its pages that became no article. */
export const jobRoutes = new Hono<IngestEnv>()
  .get(routePath(siteMap.job), async (c) => {
    const access = await admitReader(c, siteMap.job)
    refuseUnknownParameters(c.req.queries(), siteMap.job.query)
    const after = afterOf(c.req.queries('after'))
    const { readJob } = await import('../../store/jobs/read-job.ts')
    const job = await readJob(
      openDatabase(c.env.DB),
      c.req.param('id') ?? '',
      after,
      failuresInPart,
    )
    // A sender follows their own jobs; who may read follows all.
    const isShown = isAllowed(access, siteMap.job.scope) || job?.sender === access.name
    if (!job || !isShown) throw new Refusal('not_found')
    return c.json(job, 200, caching.api())
  })
  .all(routePath(siteMap.job), onlyBy('GET'))

function afterOf(values: readonly string[] = []): number | null {
  const [value, ...more] = values
  if (value === undefined) return null
  if (more.length === 0 && /^\d{1,9}$/.test(value)) return Number(value)
  throw new Refusal('request_invalid', {
    detail: 'after must be the next of the part before, once',
  })
}
