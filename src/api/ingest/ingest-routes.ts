import type { Context } from 'hono'
import { Hono } from 'hono/tiny'
import { canonicalJson } from '../../article/canonical-json.ts'
import { caching } from '../../cache/policies.ts'
import { Refusal } from '../../http/problem.ts'
import { captureTraits } from '../../intake/capture-traits.ts'
import { codeOfRemoved, noteOfSaved } from '../../intake/note-of.ts'
import type { Submission } from '../../intake/submission.ts'
import { siteMap } from '../../site/site-map.ts'
import type { Saved } from '../../store/saved.ts'
import { bodies, type BufferedBody } from '../body/body-budget.ts'
import type { WireBody } from '../body/read-body.ts'
import { admitWriter } from './admit-sender.ts'
import { ingestContextOf } from './ingest-context-of.ts'
import type { IngestEnv } from './ingest-env.ts'
import { onlyBy } from './only-by.ts'
import type { Post } from './open-post.ts'
import type { PostedCapture } from './post-capture.ts'
import { refuseUnknownParameters } from './refuse-unknown-parameters.ts'

/**
 * `POST /ingest` and `POST /clean`; all answers are `no-store`. The validators and the cleaner are loaded at the first
 * call, so that pages for readers never wait for them.
 */
export const ingestRoutes = new Hono<IngestEnv>()
  .post(siteMap.ingest.path, async (c) => {
    await admitted(c, siteMap.ingest)
    const { idempotent } = await import('./idempotent.ts')
    return idempotent(c, (wire) =>
      notingFaults(c, () => withPost(c, 'force', wire, ingestOne, ingestSeveral)),
    )
  })
  .post(siteMap.clean.path, async (c) => {
    await admitted(c, siteMap.clean)
    return withPost(c, 'trace', c.req.raw, cleanOne, cleanSeveral)
  })
  .all(siteMap.ingest.path, onlyBy('POST'))
  .all(siteMap.clean.path, onlyBy('POST'))

// Nothing of a body is read before the credential is checked.
async function admitted(
  c: Context<IngestEnv>,
  address: typeof siteMap.ingest | typeof siteMap.clean,
): Promise<void> {
  await admitWriter(c, address)
  refuseUnknownParameters(c.req.queries(), address.query)
}

// What was not read far enough to be a page is noted, too.
async function notingFaults(
  c: Context<IngestEnv>,
  answer: () => Promise<Response>,
): Promise<Response> {
  try {
    return await answer()
  } catch (error) {
    const isRefusal = error instanceof Refusal
    const [outcome, code] = isRefusal ? ['refused', error.code] : ['failed', 'internal']
    ingestContextOf(c).note([{ url: c.var.source ?? c.req.query('url') ?? null, outcome, code }])
    throw error
  }
}

type OnePage = { submission: Submission; isFlagged: boolean; onCleaned: () => void }
type Several = PostedCapture & { isFlagged: boolean }

/** Reads one page, or opens a capture of several, whose body is released at the end of its answer. */
async function withPost(
  c: Context<IngestEnv>,
  flag: 'force' | 'trace',
  request: WireBody,
  answerOne: (c: Context<IngestEnv>, page: OnePage) => Promise<Response>,
  answerSeveral: (c: Context<IngestEnv>, capture: Several) => Promise<Response>,
): Promise<Response> {
  const { openPost } = await import('./open-post.ts')
  const { form, wire, isFlagged, urls, url } = await openPost(c, flag, request)
  const body = bodies.open()
  let isStreaming = false
  try {
    if (form !== 'html' && form !== 'json' && !captureTraits[form].isOnePage) {
      const response = await answerSeveral(c, { format: form, wire, body, url, isFlagged })
      isStreaming = response.status === 200
      return response
    }
    const submission = await onePage(form, wire, body, urls, url)
    c.set('source', submission.url)
    return await answerOne(c, { submission, isFlagged, onCleaned: () => body.release() })
  } finally {
    if (!isStreaming) body.release()
  }
}

async function onePage(
  form: Post['form'],
  wire: WireBody,
  body: BufferedBody,
  urls: readonly string[],
  url: string | null,
): Promise<Submission> {
  if (form === 'html' || form === 'json') {
    const { readSubmission } = await import('./submission.ts')
    return readSubmission(wire, form, urls, body)
  }
  const { onePageOf } = await import('./one-page.ts')
  return onePageOf(form, wire, body, url)
}

async function ingestOne(
  c: Context<IngestEnv>,
  { submission, isFlagged: isForced, onCleaned }: OnePage,
): Promise<Response> {
  const { ingestPage } = await import('../../intake/ingest-page.ts')
  try {
    const context = ingestContextOf(c)
    const saved = await ingestPage(context, submission, { isForced, onCleaned })
    const answer = ingestAnswer(c, saved)
    context.note([noteOfSaved(submission.url, saved)])
    return answer
  } catch (error) {
    if (error instanceof Refusal)
      c.var.tellOfFailed([
        {
          url: submission.url,
          outcome: 'refused',
          code: error.code,
          detail: error.details.detail ?? null,
        },
      ])
    throw error
  }
}

async function ingestSeveral(c: Context<IngestEnv>, capture: Several): Promise<Response> {
  const { postCapture } = await import('./post-capture.ts')
  return postCapture(c, capture, capture.isFlagged)
}

async function cleanOne(
  c: Context<IngestEnv>,
  { submission, isFlagged: isTraced }: OnePage,
): Promise<Response> {
  const { cleanedJson } = await import('../../intake/clean-items.ts')
  const answer = await cleanedJson(ingestContextOf(c), submission, isTraced)
  c.set('operation', { event: 'cleaned', article: answer.id, title: answer.title })
  return c.json(answer, 200, caching.api())
}

async function cleanSeveral(c: Context<IngestEnv>, capture: Several): Promise<Response> {
  const { cleanCapture } = await import('./post-capture.ts')
  return cleanCapture(c, capture, capture.isFlagged)
}

function ingestAnswer(c: Context<IngestEnv>, saved: Saved): Response {
  if ('removed' in saved) throw new Refusal(codeOfRemoved(saved))
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
