import type { Context } from 'hono'
import { keepUpload, uploadKey } from '../../archive/uploads.ts'
import { Refusal } from '../../http/problem.ts'
import { intakeLimits } from '../../intake/intake-limits.ts'
import type { IngestJobOptions } from '../../intake/jobs/ingest-job.ts'
import { openDatabase } from '../../store/d1/database.ts'
import { StorageFault } from '../../store/d1/storage-fault.ts'
import { beginJob, giveUpUpload, renewUpload, startJob } from '../../store/jobs/jobs.ts'
import type { BufferedBody } from '../body/body-budget.ts'
import type { WireBody } from '../body/read-body.ts'
import { begunJob } from './begun-job.ts'
import type { IngestEnv } from './ingest-env.ts'
import { captureChunks, counted } from './received-capture.ts'

const uploadLeaseSeconds = 600 // renewed with each part

/**
 * Keeps a capture, and answers with the address of the job that ingests it. The job's row comes first, so that nothing
 * is left behind by a request that breaks off; the message comes last.
 *
 * @throws {Refusal} `uploads_not_kept`; `upload_failed`; `body_empty`, `body_too_large` and the others of a body.
 */
export async function postJob(
  c: Context<IngestEnv>,
  wire: WireBody,
  body: BufferedBody,
  options: IngestJobOptions,
): Promise<Response> {
  const bucket = c.env.RAW
  if (!bucket) throw uploadsNotKept()
  const db = openDatabase(c.env.DB)
  const id = crypto.randomUUID()
  const key = uploadKey(id)
  await beginJob(db, { id, kind: 'ingest', options, upload: key }, new Date(), leaseEnd())
  let bytes = 0
  try {
    const chunks = counted(captureChunks(wire, options.format, intakeLimits.uploadBytes), body)
    bytes = await keepUpload(bucket, key, chunks, async () => {
      body.clear()
      await renewUpload(db, id, leaseEnd())
    })
    if (bytes === 0) throw new Refusal('body_empty')
  } catch (error) {
    await giveUpUpload(db, id, 'upload_incomplete', new Date()).catch(() => {}) // then the cron does
    if (error instanceof Refusal || error instanceof StorageFault) throw error
    console.error(JSON.stringify({ event: 'upload_failed', job: id, error: String(error) }))
    throw new Refusal('upload_failed', {}, { 'retry-after': '60' })
  }
  if (!(await startJob(db, id, bytes, new Date())))
    throw new Refusal('upload_failed', { detail: 'It took too long' })
  return begunJob(c, id, bytes)
}

/** The refusal of a capture that only a job could take. */
function uploadsNotKept(): Refusal {
  return new Refusal('uploads_not_kept', {
    detail:
      'This capture is over the bound of one request, and no bucket is bound as RAW. Post it in parts, or page by page',
    limit: intakeLimits.streamedBytes,
  })
}

function leaseEnd(): Date {
  return new Date(Date.now() + uploadLeaseSeconds * 1000)
}
