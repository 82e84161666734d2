import { Refusal } from '../../http/problem.ts'
import { readContentCodings } from '../../unpack/content-codings.ts'
import { collected } from '../../unpack/joined.ts'
import { unpacked } from '../../unpack/unpacked.ts'
import type { CaptureItem } from './captured-page.ts'

/** The limit of one page in a capture, packed and unpacked. */
export const maxCapturedBytes = 10 * 1024 * 1024

/**
 * Unpacks the body of a response in a capture. Crawlers that keep an unpacked body often leave `Content-Encoding` as it
 * was, so what reads as markup and does not unpack is taken as it is.
 *
 * @throws {Refusal} `body_too_large`, `unsupported_encoding` or `body_unreadable`.
 */
export async function unpackedBody(
  body: Uint8Array<ArrayBuffer>,
  contentEncoding: string | null,
): Promise<Uint8Array<ArrayBuffer>> {
  if (body[0] === lessThan) return body // no coding begins with it
  try {
    const codings = readContentCodings(contentEncoding)
    return await collected(unpacked([body], { limit: maxCapturedBytes, codings }))
  } catch (error) {
    if (error instanceof Refusal && error.code !== 'body_too_large' && isMarkup(body)) return body
    throw error
  }
}

type Fault = Extract<CaptureItem, { kind: 'fault' }>

/** The fault of a part that cannot be read, by why; any other error is thrown again. */
export function faultOf(error: unknown, place: string, url: string | null = null): Fault {
  if (!(error instanceof Refusal)) throw error
  return { kind: 'fault', place, url, code: codeOf(error), detail: error.message }
}

function codeOf({ code }: Refusal): Fault['code'] {
  if (code === 'body_too_large') return code
  return code === 'unsupported_encoding' ? 'encoding_unsupported' : 'capture_damaged'
}

const lessThan = 0x3c

/** Whether bytes begin as a page does: with a tag, after a byte order mark and spaces. */
export function isMarkup(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 512)).trimStart()
  return /^<[!?a-z]/i.test(start)
}
