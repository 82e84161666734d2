import { Refusal } from '../../http/problem.ts'
import { capturedSubmission, faultRefusal } from '../../intake/captured-submission.ts'
import type { CaptureFormat } from '../../intake/captures/captured-page.ts'
import { readCapture } from '../../intake/captures/read-capture.ts'
import type { Submission } from '../../intake/submission.ts'
import type { BufferedBody } from '../body/body-budget.ts'
import { maxBodyBytes } from '../body/body-budget.ts'
import type { WireBody } from '../body/read-body.ts'
import { receivedCapture } from './received-capture.ts'

/**
 * Reads the page of a capture that holds one.
 *
 * @param url Its address in place of the one that the capture states.
 * @throws {Refusal} As for a page that is posted alone; `capture_empty`, `capture_damaged`.
 */
export async function onePageOf(
  format: CaptureFormat,
  wire: WireBody,
  body: BufferedBody,
  url: string | null,
): Promise<Submission> {
  const source = await receivedCapture(wire, format, body, maxBodyBytes)
  for await (const item of readCapture(source, format)) {
    if (item.kind === 'page') return capturedSubmission(item.page, url)
    throw faultRefusal(item)
  }
  throw new Refusal('capture_empty')
}
