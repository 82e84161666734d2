import type { Context } from 'hono'
import { Hono } from 'hono/tiny'
import { parseArticleId } from '../../article/article-address.ts'
import { newlyStored } from '../../article/article.ts'
import { canonicalJson } from '../../article/canonical-json.ts'
import { instant } from '../../article/day.ts'
import { caching } from '../../cache/policies.ts'
import { Refusal } from '../../http/problem.ts'
import type { Submission } from '../../intake/submission.ts'
import { routePath, type Address } from '../../site/address.ts'
import { siteMap } from '../../site/site-map.ts'
import type { Saved } from '../../store/save.ts'
import { bodies, type BufferedBody } from '../body/body-budget.ts'
import { admitWriter } from './admit-writer.ts'
import { authorize } from './authorize.ts'
import { chosen } from './chosen.ts'
import { ingestContextOf } from './ingest-context-of.ts'
import type { IngestEnv } from './ingest-env.ts'
import { onlyBy } from './only-by.ts'
import { refuseUnknownParameters } from './refuse-unknown-parameters.ts'

/**
 * `POST /ingest`, `POST /clean` and `DELETE /articles/ID`; all answers are `no-store`. The validators and the cleaner
 * are loaded at the first call, so that pages for readers never wait for them.
 */
export const ingestRoutes = new Hono<IngestEnv>()
  .post(siteMap.ingest.path, (c) =>
    withBody(async (body) => {
      const { submission, isFlagged } = await authorizedSubmission(c, siteMap.ingest, 'force', body)
      const { ingestPage } = await import('../../intake/ingest-page.ts')
      return ingestAnswer(
        c,
        await ingestPage(ingestContextOf(c), submission, {
          isForced: isFlagged,
          onCleaned: () => body.release(),
        }),
      )
    }),
  )
  .post(siteMap.clean.path, (c) =>
    withBody(async (body) => {
      const { submission, isFlagged } = await authorizedSubmission(c, siteMap.clean, 'trace', body)
      const { cleanSubmission } = await import('../../intake/clean-submission.ts')
      const now = new Date()
      const site = c.var.config.site.url
      const { article, trace } = await cleanSubmission(submission, now, site)
      c.set('operation', { event: 'cleaned', article: article.id, title: article.title })
      const answer = canonicalJson(newlyStored(article, instant(now)), site)
      return c.json(isFlagged ? { ...answer, trace } : answer, 200, caching.api())
    }),
  )
  .delete(routePath(siteMap.remove), async (c) => {
    await authorize(c.req.header('authorization'), c.var.config.ingest)
    refuseUnknownParameters(c.req.queries(), siteMap.remove.query)
    const id = parseArticleId(c.req.param('id') ?? '')
    const reason = chosen('reason', c.req.queries('reason'), ['gone', 'legal'])
    const day = id && (await c.var.articles.remove(id, reason))
    if (!id || !day) throw new Refusal('not_found')
    c.set('operation', { event: 'removed', article: id, outcome: reason })
    await c.var.purge({ article: id, days: [day], isRemoved: true })
    return c.body(null, 204, caching.api())
  })
  .all(siteMap.ingest.path, onlyBy('POST'))
  .all(siteMap.clean.path, onlyBy('POST'))
  .all(routePath(siteMap.remove), onlyBy('DELETE'))

async function withBody(answer: (body: BufferedBody) => Promise<Response>): Promise<Response> {
  const body = bodies.open()
  try {
    return await answer(body)
  } finally {
    body.release()
  }
}

// The order matters: nothing of the body is read before the credential is checked.
async function authorizedSubmission(
  c: Context<IngestEnv>,
  { query }: Pick<Address, 'query'>,
  flag: 'force' | 'trace',
  body: BufferedBody,
): Promise<{ submission: Submission; isFlagged: boolean }> {
  const { readSubmission, submissionForm } = await import('./submission.ts')
  const form = submissionForm(c.req.header('content-type'))
  await admitWriter(c)
  refuseUnknownParameters(c.req.queries(), query)
  const isFlagged = chosen(flag, c.req.queries(flag), ['0', '1']) === '1'
  const submission = await readSubmission(c.req.raw, form, c.req.queries('url') ?? [], body)
  c.set('source', submission.url)
  return { submission, isFlagged }
}

function ingestAnswer(c: Context<IngestEnv>, saved: Saved): Response {
  if ('removed' in saved)
    throw new Refusal(saved.removed === 'legal' ? 'removed_for_legal_reasons' : 'gone')
  const { status } = saved
  const outcome = status === 'kept' ? { status, reason: saved.reason } : { status }
  const answer = { ...outcome, ...canonicalJson(saved.article, c.var.config.site.url) }
  const { id, title, url } = answer
  c.set('operation', {
    event: 'ingested',
    article: id,
    outcome: Object.values(outcome).join(' '),
    title,
    page: url,
  })
  return status === 'created'
    ? c.json(answer, 201, { ...caching.api(), location: url })
    : c.json(answer, 200, caching.api())
}
