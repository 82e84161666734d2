import { isPublicHost } from '../article/public-host.ts'
import { safeUrl, type SafeUrl } from '../article/safe-url.ts'
import { truncate } from '../text/tidy-text.ts'
import { OutgoingFault, type OutgoingReason } from './outgoing-fault.ts'

/** What is sent. A body is sent once: its redirects are answers like any other. */
export type OutgoingRequest = {
  /** `GET` by default; only `GET` and `HEAD` follow redirects. */
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array<ArrayBuffer>
  /** Stops the call. */
  readonly signal?: AbortSignal
}

/** How far a call may go. */
export type OutgoingLimits = {
  /** For the whole call: redirects, headers and body. */
  readonly timeoutMilliseconds: number
  /** Of the body, once unpacked. */
  readonly maxBytes: number
  /** Whether private hosts and `http:` may be called, as where the site itself is on one. */
  readonly isLocalAllowed: boolean
  /** Whether public hosts may be called by `http:`; `false` by default. */
  readonly isHttpAllowed?: boolean
}

/** An answer, read whole. Any status is one. */
export type OutgoingAnswer = {
  readonly status: number
  readonly headers: Headers
  readonly bytes: Uint8Array<ArrayBuffer>
}

const maxRedirects = 3

/**
 * Calls an address that somebody gave, and reads the answer within limits.
 *
 * - Only `https:` and public hosts are called, unless the limits say otherwise. A name is not resolved here: on the
 *   platform, a call cannot reach a private network.
 * - Up to three redirects are followed, each checked like the first address. Credentials go to the first origin only.
 * - Nothing is called, and no body is read on, once a limit is reached.
 *
 * @throws {OutgoingFault} With its reason. A status is never a fault.
 */
export async function boundedFetch(
  address: string,
  request: OutgoingRequest,
  limits: OutgoingLimits,
): Promise<OutgoingAnswer> {
  const { timeoutMilliseconds } = limits
  const timeout = AbortSignal.timeout(timeoutMilliseconds)
  const signal = request.signal ? AbortSignal.any([request.signal, timeout]) : timeout
  const call = followed(address, { ...request, signal }, limits)
  try {
    return await Promise.race([call, whenStopped(signal)])
  } catch (error) {
    if (request.signal?.aborted) throw new OutgoingFault('timeout', 'Call was stopped')
    if (timeout.aborted)
      throw new OutgoingFault('timeout', `No answer within ${timeoutMilliseconds} milliseconds`)
    if (error instanceof OutgoingFault) throw error
    const said = error instanceof Error ? error.message : String(error)
    throw new OutgoingFault('unreachable', `Cannot reach it: ${truncate(said, 200)}`)
  }
}

/**
 * The printed form of an address that `boundedFetch` would call, for checking one before it is stored.
 *
 * @throws {OutgoingFault} `address`, with what is wrong.
 */
export function callableAddress(
  address: string,
  limits: Pick<OutgoingLimits, 'isLocalAllowed' | 'isHttpAllowed'>,
): SafeUrl {
  return allowed(address, undefined, 'address', limits)
}

type Stoppable = OutgoingRequest & { readonly signal: AbortSignal }

async function followed(
  address: string,
  request: Stoppable,
  limits: OutgoingLimits,
): Promise<OutgoingAnswer> {
  const { method = 'GET', body = null, signal } = request
  let url = allowed(address, undefined, 'address', limits)
  let { headers = {} } = request
  for (let redirects = 0; ; redirects += 1) {
    const response = await fetch(url, { method, headers, body, signal, redirect: 'manual' })
    const target = redirectOf(response, method)
    if (target === null) return await readAnswer(response, limits.maxBytes)
    await response.body?.cancel()
    if (redirects === maxRedirects)
      throw new OutgoingFault('redirect', `More than ${maxRedirects} redirects`)
    const next = allowed(target, url, 'redirect', limits)
    if (new URL(next).origin !== new URL(url).origin) headers = withoutCredentials(headers)
    url = next
  }
}

/** The address, if it may be called. */
function allowed(
  address: string,
  base: string | undefined,
  reason: OutgoingReason,
  {
    isLocalAllowed,
    isHttpAllowed = false,
  }: Pick<OutgoingLimits, 'isLocalAllowed' | 'isHttpAllowed'>,
): SafeUrl {
  const url = safeUrl(address, base)
  if (url === null) throw new OutgoingFault(reason, 'Not an http or https address')
  const { protocol, hostname } = new URL(url)
  if (isLocalAllowed) return url
  if (protocol !== 'https:' && !isHttpAllowed)
    throw new OutgoingFault(reason, 'Not an https address')
  if (!isPublicHost(hostname)) throw new OutgoingFault(reason, 'Not a public host')
  return url
}

const redirectStatuses: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

function redirectOf(response: Response, method: string): string | null {
  const isFollowed = method === 'GET' || method === 'HEAD'
  return isFollowed && redirectStatuses.has(response.status)
    ? response.headers.get('location')
    : null
}

const credentials = /^(?:authorization|cookie|proxy-authorization)$/i

function withoutCredentials(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !credentials.test(name)))
}

async function readAnswer(response: Response, maxBytes: number): Promise<OutgoingAnswer> {
  const { status, headers, body } = response
  if (body === null) return { status, headers, bytes: new Uint8Array() }
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  const reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>> = body.getReader()
  const isAnnouncedLarger = Number(headers.get('content-length') ?? 0) > maxBytes
  for (let isOver = isAnnouncedLarger; ; isOver = length > maxBytes) {
    if (isOver) {
      void reader.cancel().catch(() => {})
      throw new OutgoingFault('too_large', `Answer is over the limit of ${maxBytes} bytes`)
    }
    const { done, value } = await reader.read()
    if (done) return { status, headers, bytes: joined(chunks, length) }
    chunks.push(value)
    length += value.byteLength
  }
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.byteLength
  }
  return bytes
}

function whenStopped(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const stop = () => reject(new Error('Stopped'))
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
}
