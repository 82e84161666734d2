import * as v from 'valibot'
import { openUpload } from '../../archive/uploads.ts'
import { captureTraits } from '../capture-traits.ts'
import type { CaptureFormat, CaptureItem } from '../captures/captured-page.ts'
import { readCapture } from '../captures/read-capture.ts'
import { ingestItems } from '../ingest-items.ts'
import { pageFault } from '../page-fault.ts'
import type { PageOutcome } from '../page-outcome.ts'
import { WatchedSource } from '../watched-source.ts'
import { checked } from './checked.ts'
import { cutsBeforeSkipping, JobFault, type JobContext, type Step, type Turn } from './job-kind.ts'

/** What is ingested, and how. */
export type IngestJobOptions = {
  readonly format: CaptureFormat
  readonly isForced: boolean
  /** The address of its only page, in place of the one that the capture states. */
  readonly url: string | null
  /** Who sent it. */
  readonly sender: string
  /** The only source that they may send pages of. */
  readonly source: string | null
}

const formats = Object.keys(captureTraits) as CaptureFormat[]
// Jobs of the version before have no sender.
const optionsForm: v.GenericSchema<unknown, IngestJobOptions> = v.object({
  format: v.picklist(formats),
  isForced: v.boolean(),
  url: v.nullable(v.string()),
  sender: v.optional(v.string(), ''),
  source: v.optional(v.nullable(v.string()), null),
})
const cursorForm = v.nullable(v.object({ items: v.pipe(v.number(), v.integer()) }))

/**
 * Ingests the pages of an upload. The cursor counts those that are done: a turn reads the upload from its start, and
 * passes them over.
 *
 * After a turn that was cut, pages are stored one by one. The page at which three turns were cut is passed over as
 * failed.
 */
export async function* ingestJob(
  { ingest, uploads }: JobContext,
  turn: Turn,
): AsyncGenerator<Step> {
  const {
    format,
    isForced,
    url,
    sender: name,
    source: onlySource,
  } = checked(optionsForm, turn.options)
  let done = checked(cursorForm, turn.cursor)?.items ?? 0
  if (!uploads) throw new JobFault('uploads_not_kept')
  const upload = turn.upload === null ? null : await openUpload(uploads, turn.upload)
  if (!upload) throw new JobFault('upload_missing')
  const source = new WatchedSource({ chunks: upload.chunks, ranges: upload })
  const items = after(done, source.sound(readCapture(source, format)))
  try {
    if (turn.cuts >= cutsBeforeSkipping) {
      const next = await items.next()
      if (next.done) return
      done++
      yield { cursor: { items: done }, outcomes: [skipped(next.value)] }
    }
    const batchSize = turn.cuts > 0 ? 1 : undefined
    const options = { isForced, url, startAt: done, ...(batchSize && { batchSize }) }
    const context = { ...ingest, sender: { name, source: onlySource } }
    for await (const outcomes of ingestItems(context, items, options)) {
      done += outcomes.length
      yield { cursor: { items: done }, outcomes }
    }
  } finally {
    await items.return(undefined)
  }
}

async function* after(
  count: number,
  items: AsyncIterable<CaptureItem>,
): AsyncGenerator<CaptureItem> {
  let passed = 0
  for await (const item of items) if (passed++ >= count) yield item
}

function skipped(item: CaptureItem): PageOutcome {
  const { place, url } = item.kind === 'page' ? item.page : item
  const text = `The Worker was stopped ${cutsBeforeSkipping} times at this page`
  return { place, url, ...pageFault(new Error(text)), detail: text }
}
