import type { Context } from 'hono'
import { caching } from '../../cache/policies.ts'
import { boundedItems, type Stop } from '../../intake/bounded-items.ts'
import { captureTraits } from '../../intake/capture-traits.ts'
import type { CaptureFormat, CaptureItem } from '../../intake/captures/captured-page.ts'
import { intakeLimits } from '../../intake/intake-limits.ts'
import { noOutcomes, type PageOutcome } from '../../intake/page-outcome.ts'
import type { BufferedBody } from '../body/body-budget.ts'
import { maxBodyBytes } from '../body/body-budget.ts'
import type { WireBody } from '../body/read-body.ts'
import { ingestContextOf, senderOf } from './ingest-context-of.ts'
import type { IngestEnv } from './ingest-env.ts'
import { outcomeLines, type Totals } from './outcome-lines.ts'
import { prefersAsync } from './preferences.ts'
import { receivedCapture } from './received-capture.ts'

/** A capture of several pages as it was posted. */
export type PostedCapture = {
  readonly format: CaptureFormat
  readonly wire: WireBody
  readonly body: BufferedBody
  /** In place of the address of its only page. */
  readonly url: string | null
}

/**
 * Ingests a capture of several pages: line by line while it arrives, or as a job, if the sender prefers that or the
 * declared length is over the bound.
 *
 * @throws {Refusal} See `operationProblems.ingest`.
 */
export async function postCapture(
  c: Context<IngestEnv>,
  posted: PostedCapture,
  isForced: boolean,
): Promise<Response> {
  const { format, wire, body, url } = posted
  const isPreferred = prefersAsync(c.req.header('prefer')) && c.env.RAW !== undefined
  if (isPreferred || isOverBound(posted)) {
    const sender = senderOf(c.var.access)
    const { postJob } = await import('./post-job.ts')
    const response = await postJob(c, wire, body, {
      format,
      isForced,
      url,
      sender: sender.name,
      source: sender.source,
    })
    if (isPreferred) response.headers.set('preference-applied', 'respond-async')
    return response
  }
  const { ingestItems } = await import('../../intake/ingest-items.ts')
  const context = ingestContextOf(c)
  return linesAnswer(c, posted, { pages: 0, ...noOutcomes }, (items) =>
    telling(c, ingestItems(context, items, { isForced, url, onCleaned: () => body.clear() })),
  )
}

/** Tells webhooks of the pages that became no article. */
async function* telling(
  c: Context<IngestEnv>,
  batches: AsyncGenerator<PageOutcome[]>,
): AsyncGenerator<PageOutcome[]> {
  for await (const batch of batches) {
    const failed = batch.flatMap(({ url, outcome, code = outcome, detail = null }) =>
      outcome === 'refused' || outcome === 'failed' ? [{ url, outcome, code, detail }] : [],
    )
    if (failed.length > 0) c.var.tellOfFailed(failed)
    yield batch
  }
}

/**
 * Cleans a capture of several pages, line by line.
 *
 * @throws {Refusal} See `operationProblems.clean`.
 */
export async function cleanCapture(
  c: Context<IngestEnv>,
  posted: PostedCapture,
  isTraced: boolean,
): Promise<Response> {
  const { body, url } = posted
  const { cleanItems } = await import('../../intake/clean-items.ts')
  const context = ingestContextOf(c)
  return linesAnswer(c, posted, { pages: 0, cleaned: 0, refused: 0, failed: 0 }, (items) =>
    cleanItems(context, items, { isTraced, url, onCleaned: () => body.clear() }),
  )
}

function isOverBound({ format, wire }: PostedCapture): boolean {
  const bound = captureTraits[format].isStreamed ? intakeLimits.streamedBytes : maxBodyBytes
  return Number(wire.headers.get('content-length') ?? 0) > bound
}

async function linesAnswer(
  c: Context<IngestEnv>,
  { format, wire, body }: PostedCapture,
  totals: Totals,
  outcomesOf: (
    items: AsyncIterable<CaptureItem>,
  ) => AsyncGenerator<readonly { readonly outcome: string }[]>,
): Promise<Response> {
  const startedAt = Date.now()
  const [{ readCapture }, { WatchedSource }] = await Promise.all([
    import('../../intake/captures/read-capture.ts'),
    import('../../intake/watched-source.ts'),
  ])
  const received = await receivedCapture(wire, format, body, intakeLimits.streamedBytes)
  const source = new WatchedSource(received)
  let stop: Stop | null = null
  const items = boundedItems(source.sound(readCapture(source, format)), {
    maxItems: intakeLimits.pagesAtOnce,
    until: startedAt + intakeLimits.millisecondsAtOnce,
    now: () => new Date(),
    onStop: (bound) => {
      stop = bounds[bound]
    },
  })
  c.set('operation', { event: 'opened', outcome: format }) // its end has a line of its own
  const lines = await outcomeLines(outcomesOf(items), {
    totals,
    stopOf: () => stop,
    onEnd: (counted) => {
      body.release()
      const ms = Date.now() - startedAt
      console.log(JSON.stringify({ event: 'capture', path: c.req.path, format, ...counted, ms }))
    },
  })
  return c.body(lines, 200, { ...caching.api(), 'content-type': 'application/x-ndjson' })
}

const remedy = 'Post the rest, or all of it with Prefer: respond-async'
const bounds: Readonly<Record<'pages' | 'time', Stop>> = {
  pages: {
    code: 'page_limit',
    detail: `One request takes ${intakeLimits.pagesAtOnce} pages. ${remedy}`,
    limit: intakeLimits.pagesAtOnce,
  },
  time: {
    code: 'time_limit',
    detail: `One request takes ${intakeLimits.millisecondsAtOnce / 1000} seconds. ${remedy}`,
    limit: intakeLimits.millisecondsAtOnce,
  },
}
