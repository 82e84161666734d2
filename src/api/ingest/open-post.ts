import type { Context } from 'hono'
import { Refusal } from '../../http/problem.ts'
import { captureFormat } from '../../intake/captures/capture-format.ts'
import type { CaptureFormat } from '../../intake/captures/captured-page.ts'
import { formatAdvice } from '../../intake/captures/format-advice.ts'
import { savedPage } from '../../intake/captures/saved-page.ts'
import { sourceUrl } from '../../intake/submission.ts'
import { peekedBody } from '../body/peeked-body.ts'
import type { WireBody } from '../body/read-body.ts'
import { chosen } from './chosen.ts'
import type { IngestEnv } from './ingest-env.ts'

/** What was posted, as far as its header fields and its first bytes tell. */
export type Post = {
  readonly form: 'html' | 'json' | CaptureFormat
  readonly wire: WireBody
  readonly isFlagged: boolean
  /** All that the query has for it, or what a saved page notes. */
  readonly urls: readonly string[]
  /** The only one, checked; `null` if there is none. */
  readonly url: string | null
}

/**
 * Finds out what was posted, from a request that was admitted. An address is checked before anything is read.
 *
 * @throws {Refusal} `request_invalid`, `url_invalid`, `unsupported_media_type`; `body_unreadable`.
 */
export async function openPost(
  c: Context<IngestEnv>,
  flag: 'force' | 'trace',
  request: WireBody,
): Promise<Post> {
  const contentType = c.req.header('content-type') ?? null
  const mediaType = contentType?.split(';')[0]?.trim().toLowerCase() ?? ''
  const urls = c.req.queries('url') ?? []
  const isFlagged = chosen(flag, c.req.queries(flag), ['0', '1']) === '1'
  const url = urls.length > 0 ? sourceUrl(urls) : null
  const { start, wire } = await peekedBody(request)
  const format = captureFormat({ contentType, head: start })
  const post = { wire, isFlagged, urls, url }
  // The JSON form may look like a line of JSON lines; a HAR is JSON as well, and never has that form.
  if (mediaType === 'application/json') return { ...post, form: format === 'har' ? 'har' : 'json' }
  if (format) return { ...post, form: format }
  if (htmlTypes.has(mediaType)) {
    const noted = urls.length === 0 ? savedPage(start)?.url : undefined
    return { ...post, form: 'html', urls: noted === undefined ? urls : [noted] }
  }
  throw new Refusal('unsupported_media_type', { detail: formatAdvice(contentType, start) })
}

const htmlTypes: ReadonlySet<string> = new Set(['', 'text/html', 'application/xhtml+xml'])
