import type { CaptureSource } from '../captures/captured-page.ts'
import { readCapture } from '../captures/read-capture.ts'
import { ingestItems } from '../ingest-items.ts'
import { WatchedSource } from '../watched-source.ts'
import { ingestContextFor } from './take-job.ts'

const maxMailBytes = 10 * 1024 * 1024

/**
 * Ingests the newsletter in a mail, as a page that is posted. Mail is rejected for good if the address is not the one
 * that is set, or if it is too large.
 *
 * A mail without an article is accepted all the same, as a rejection may end the subscription; the log has the reason.
 *
 * @throws {StorageFault} The database failed: the platform answers with a temporary failure, and the mail comes again.
 */
export async function receiveMail(
  message: Pick<ForwardableEmailMessage, 'to' | 'raw' | 'rawSize' | 'setReject'>,
  env: Env,
  ctx: ExecutionContext,
  read: typeof readCapture = readCapture,
): Promise<void> {
  const context = await ingestContextFor(env, ctx, { name: 'mail', source: null })
  const { mailTo } = context.config
  if (mailTo === null || !(await isSame(message.to, mailTo))) {
    log({ event: 'mail_rejected', reason: mailTo === null ? 'closed' : 'address' })
    return message.setReject('There is no such address')
  }
  if (message.rawSize > maxMailBytes) {
    log({ event: 'mail_rejected', reason: 'body_too_large', bytes: message.rawSize })
    return message.setReject(`The mail is over the limit of ${maxMailBytes} bytes`)
  }
  const source = new WatchedSource({ chunks: chunksOf(message.raw) } satisfies CaptureSource)
  const items = source.sound(read(source, 'mail'))
  let count = 0
  for await (const outcomes of ingestItems(context, items, { isForced: false, url: null }))
    for (const { outcome, code, detail, article } of outcomes) {
      count++
      const facts = { outcome, code, detail, article: article?.id, page: article?.url }
      log({ event: 'mail', ...facts })
    }
  if (count === 0) log({ event: 'mail', outcome: 'refused', code: 'capture_empty' })
}

/** Compares addresses in constant time, as one is a secret. Capitals do not count. */
async function isSame(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map(digest))
  return a !== undefined && b !== undefined && crypto.subtle.timingSafeEqual(a, b)
}

function digest(text: string): Promise<ArrayBuffer> {
  return crypto.subtle.digest('SHA-256', new TextEncoder().encode(text.trim().toLowerCase()))
}

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) yield chunk
}

function log(line: Record<string, unknown>): void {
  console.log(JSON.stringify(line))
}
