import { truncate } from '../../text/tidy-text.ts'
import { EngineFault, type FaultRemedy } from '../engine.ts'

/** Settings that every engine over HTTP has. */
export type HttpSettings = {
  /** By default, the global one. */
  readonly fetch?: typeof fetch
  /** How long one request may take, with its body. */
  readonly timeoutMs?: number
}

/** How long an engine may take: until the caller stops it, or its time is over. */
export type Deadline = {
  readonly signal: AbortSignal
  /** Waits for a work that need not know signals, no longer than the deadline. */
  wait<Result>(work: Promise<Result>): Promise<Result>
  /** The fault of an error that came meanwhile: one of the deadline, or one of reaching the engine. */
  faultFor(error: unknown): EngineFault
}

/** Begins a deadline. */
export function deadline(engine: string, caller: AbortSignal, timeoutMs: number): Deadline {
  const timeout = AbortSignal.timeout(timeoutMs)
  const signal = AbortSignal.any([caller, timeout])
  const isOver = new Promise<never>((_resolve, reject) => {
    const stop = () => reject(new Error('Stopped'))
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
  return {
    signal,
    wait: (work) => Promise.race([work, isOver]),
    faultFor: (error) => {
      if (error instanceof EngineFault) return error
      const message = caller.aborted
        ? 'Request was stopped'
        : timeout.aborted
          ? `No answer within ${timeoutMs} milliseconds`
          : `Cannot reach it: ${truncate(error instanceof Error ? error.message : String(error), 200)}`
      return new EngineFault(engine, 'soon', message)
    },
  }
}

/** Who is asked, how, and for how long. */
export type Channel = {
  /** The engine's name, for its faults. */
  readonly engine: string
  readonly fetch: typeof fetch
  readonly timeoutMs: number
}

/** One request to an engine. */
export type Question = Channel & {
  readonly url: string
  readonly method?: 'GET' | 'POST'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | FormData
  readonly signal: AbortSignal
  /** The largest answer that is read, in bytes. */
  readonly maxBytes: number
  /** What the answer must say it is. */
  readonly type: 'application/json' | 'text/html'
  /** What an error of this engine means; `null` leaves it to `usualRemedy`. */
  readonly remedyOf?: (status: number, answer: string) => FaultRemedy | null
}

const maxErrorBytes = 16_384
const maxListBytes = 32_768 // of what is asked for without a body: a list of languages

/**
 * Asks an engine over HTTP and gives the text of its answer. Redirects are not followed: an engine's key is for its own
 * host.
 *
 * @throws {EngineFault} `soon` when it is not reached, takes too long, breaks off or answers with something that is not
 *   of the type; `smaller` when the answer is too large; what `remedyOf` says for every status but 200 to 299.
 */
export async function ask(question: Question): Promise<string> {
  const { engine, signal, timeoutMs } = question
  const limit = deadline(engine, signal, timeoutMs)
  try {
    return await limit.wait(answerTo(question, limit.signal))
  } catch (error) {
    throw limit.faultFor(error)
  }
}

async function answerTo(question: Question, signal: AbortSignal): Promise<string> {
  const { engine, url, method = 'POST', headers = {}, body = null, type, maxBytes } = question
  const response = await question.fetch(url, {
    method,
    headers: { accept: type, 'accept-language': 'en', ...headers },
    body,
    signal,
    redirect: 'manual',
  })
  if (!response.ok) throw await faultOf(question, response)
  const found = response.headers.get('content-type') ?? 'no type'
  if (!found.toLowerCase().startsWith(type)) {
    await response.body?.cancel()
    throw new EngineFault(engine, 'soon', `Answer is ${truncate(found, 80)} in place of ${type}`)
  }
  const answer = await readUpTo(response, maxBytes)
  if (answer.isWhole) return answer.text
  throw new EngineFault(engine, 'smaller', `Answer is over the limit of ${maxBytes} bytes`)
}

/**
 * Sends JSON and gives the JSON that comes back. The answer is bounded by what was sent.
 *
 * @throws {EngineFault} As `ask`; `smaller` for a body over `maxBodyBytes`, before it is sent; and `soon` when the
 *   answer is not JSON: most often half of it.
 */
export async function askJson(
  question: Omit<Question, 'body' | 'maxBytes' | 'type'> & {
    readonly body?: string
    /** The largest body that the engine takes; `undefined` for no limit. */
    readonly maxBodyBytes?: number
  },
): Promise<unknown> {
  const { engine, body, headers, maxBodyBytes = Infinity } = question
  const bytes = new TextEncoder().encode(body).byteLength
  if (bytes > maxBodyBytes) {
    const message = `Request is ${bytes} bytes, over the limit of ${maxBodyBytes}`
    throw new EngineFault(engine, 'smaller', message)
  }
  const answer = await ask({
    ...question,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    maxBytes: answerLimit(body?.length ?? maxListBytes),
    type: 'application/json',
  })
  try {
    return JSON.parse(answer)
  } catch {
    throw new EngineFault(engine, 'soon', 'Answer is not JSON')
  }
}

/** The channel to an engine with these settings. */
export function channelTo(engine: string, settings: HttpSettings, usualTimeoutMs: number): Channel {
  // Without its global, fetch is refused by workerd.
  const fetch = settings.fetch ?? globalThis.fetch.bind(globalThis)
  return { engine, fetch, timeoutMs: settings.timeoutMs ?? usualTimeoutMs }
}

/** What a status means where the engine's documentation says nothing else. */
function usualRemedy(status: number): FaultRemedy {
  if (status === 413 || status === 414) return 'smaller'
  return status === 408 || status === 425 || status === 429 || status >= 500 ? 'soon' : 'never'
}

/** The bytes of an answer that are read for a question of as many: translations are longer, and escaped. */
export function answerLimit(sentBytes: number): number {
  return 65_536 + 8 * sentBytes
}

async function faultOf(question: Question, response: Response): Promise<EngineFault> {
  const { text } = await readUpTo(response, maxErrorBytes)
  const remedy = question.remedyOf?.(response.status, text) ?? usualRemedy(response.status)
  const said = truncate(text.replace(/[\s\0-\x1F\x7F]+/g, ' ').trim(), 200)
  const message = `Answered ${response.status}${said && `: ${said}`}`
  return new EngineFault(question.engine, remedy, message, retryAfterSeconds(response.headers))
}

async function readUpTo(
  response: Response,
  maxBytes: number,
): Promise<{ text: string; isWhole: boolean }> {
  if (response.body === null) return { text: '', isWhole: true }
  const reader = response.body.getReader()
  const decoder = new TextDecoder()
  const texts: string[] = []
  let bytes = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    bytes += value.byteLength
    if (bytes > maxBytes) {
      await reader.cancel()
      return { text: texts.join(''), isWhole: false }
    }
    texts.push(decoder.decode(value, { stream: true }))
  }
  return { text: texts.join('') + decoder.decode(), isWhole: true }
}

const daySeconds = 86_400

// Seconds, or a date, which is counted from the engine's own clock. Never more than a day.
function retryAfterSeconds(headers: Headers): number | null {
  const value = headers.get('retry-after')?.trim() ?? ''
  const seconds = /^\d{1,9}$/.test(value)
    ? Number(value)
    : Math.ceil((Date.parse(value) - Date.parse(headers.get('date') ?? '')) / 1000)
  return seconds >= 0 ? Math.min(seconds, daySeconds) : null
}
