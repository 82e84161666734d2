import type { Context } from 'hono'
import { Hono } from 'hono/tiny'
import { parseArticleId } from '../../article/article-address.ts'
import { newlyStored, type Article } from '../../article/article.ts'
import { canonicalJson } from '../../article/canonical-json.ts'
import { dayOf, instant, type Moment } from '../../article/day.ts'
import type { WantedTranslation } from '../../article/translation.ts'
import { caching } from '../../cache/policies.ts'
import type { Config } from '../../config/config.ts'
import { Refusal } from '../../http/problem.ts'
import { routePath, type Address } from '../../site/address.ts'
import { siteMap } from '../../site/site-map.ts'
import { UncertainWrite } from '../../store/d1/storage-fault.ts'
import type { Saved, SaveOptions } from '../../store/save.ts'
import { bodies, type BufferedBody } from '../body/body-budget.ts'
import { admitWriter } from './admit-writer.ts'
import { authorize } from './authorize.ts'
import { chosen } from './chosen.ts'
import type { CleanedSubmission } from './clean-submission.ts'
import type { IngestEnv } from './ingest-env.ts'
import { onlyBy } from './only-by.ts'
import { refuseTooLarge } from './refuse-too-large.ts'
import { refuseUnknownParameters } from './refuse-unknown-parameters.ts'
import type { Submission } from './submission.ts'

/**
 * `POST /ingest`, `POST /clean` and `DELETE /articles/ID`; all answers are `no-store`. The validators and the cleaner
 * are loaded at the first call, so that pages for readers never wait for them.
 */
export const ingestRoutes = new Hono<IngestEnv>()
  .post(siteMap.ingest.path, async (c) => {
    const { article, now, isFlagged: isForced } = await cleaned(c, siteMap.ingest, 'force')
    refuseTooLarge(article)
    const wanted = await wantedOf(article, c.var.config)
    const saved = await savedOrPurged(c, article, instant(now), { isForced, wanted })
    if ('removed' in saved) throw removal(saved.removed)
    const { status, days } = saved
    const outcome = status === 'kept' ? { status, reason: saved.reason } : { status }
    if (days.length > 0) {
      await c.var.purge({ article: article.id, days })
      const waiting = wanted.filter(({ refusal }) => refusal === null)
      c.var.nudge(waiting.map(({ lang }) => ({ article: article.id, lang })))
    }
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
      ? c.json(answer, 201, { ...caching.api(), location: answer.url })
      : c.json(answer, 200, caching.api())
  })
  .post(siteMap.clean.path, async (c) => {
    const { article, trace, now, isFlagged } = await cleaned(c, siteMap.clean, 'trace')
    c.set('operation', { event: 'cleaned', article: article.id, title: article.title })
    const answer = canonicalJson(newlyStored(article, instant(now)), c.var.config.site.url)
    return c.json(isFlagged ? { ...answer, trace } : answer, 200, caching.api())
  })
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

type Flag = 'force' | 'trace'

async function cleaned(
  c: Context<IngestEnv>,
  { query }: Pick<Address, 'query'>,
  flag: Flag,
): Promise<CleanedSubmission & { now: Date; isFlagged: boolean }> {
  const body = bodies.open()
  try {
    const { submission, isFlagged } = await authorizedSubmission(c, query, flag, body)
    c.set('source', submission.url)
    const now = new Date()
    const { cleanSubmission } = await import('./clean-submission.ts')
    return { ...(await cleanSubmission(submission, now, c.var.config.site.url)), now, isFlagged }
  } finally {
    body.release()
  }
}

// The order matters: nothing of the body is read before the credential is checked.
async function authorizedSubmission(
  c: Context<IngestEnv>,
  query: readonly string[],
  flag: Flag,
  body: BufferedBody,
): Promise<{ submission: Submission; isFlagged: boolean }> {
  const { readSubmission, submissionForm } = await import('./submission.ts')
  const form = submissionForm(c.req.header('content-type'))
  await admitWriter(c)
  refuseUnknownParameters(c.req.queries(), query)
  const isFlagged = chosen(flag, c.req.queries(flag), ['0', '1']) === '1'
  const submission = await readSubmission(c.req.raw, form, c.req.queries('url') ?? [], body)
  return { submission, isFlagged }
}

// The article may have been written, so its pages are purged. If it is posted again, it may be unchanged, and nothing
// would be purged.
async function savedOrPurged(
  c: Context<IngestEnv>,
  article: Article,
  now: Moment,
  options: SaveOptions,
): Promise<Saved> {
  try {
    return await c.var.articles.save(article, now, options)
  } catch (error) {
    if (error instanceof UncertainWrite)
      await c.var.purge({ article: article.id, days: [dayOf(article.publishedAt ?? now)] })
    throw error
  }
}

async function wantedOf(
  article: Article,
  { site, translation }: Config,
): Promise<WantedTranslation[]> {
  if (translation.engines.length === 0) return []
  const { wantedTranslations } = await import('../../translator/pipeline/wanted-translations.ts')
  return wantedTranslations(article, site.languages, translation)
}

function removal(removed: 'gone' | 'legal'): Refusal {
  return new Refusal(removed === 'legal' ? 'removed_for_legal_reasons' : 'gone')
}
