import { setTimeout as sleep } from 'node:timers/promises'
import { parsedObject, reasonOf } from './page-result.ts'

export type SiteOrder = {
  /** The origin of the site. */
  readonly url: string
  readonly token: string
  /** Ends all pauses. */
  readonly signal: AbortSignal
  /** Before what failed is sent again, in milliseconds, times the number of tries. */
  readonly pause?: number
}

/** A site that cannot be posted to: it would refuse every page, or does not answer. */
class SiteFault extends Error {}

/** An answer, read whole: those of intake are short, and a part of a copy has a few megabytes. */
export type SiteAnswer = { readonly status: number; readonly text: string }

type SiteRequest = {
  readonly method?: 'POST'
  readonly body?: string | Uint8Array<ArrayBuffer>
  readonly headers?: Readonly<Record<string, string>>
}

const maxTries = 6
const maxPauseSeconds = 900 // a site whose daily limit is used up asks to wait until midnight

/** A running site, and how it wants to be posted to. */
export class SiteClient {
  readonly #order: SiteOrder
  #quietUntil = 0

  constructor(order: SiteOrder) {
    this.#order = order
  }

  get pause(): number {
    return this.#order.pause ?? 1000
  }

  /** Asks for what is at a path, as `post` posts. */
  async get(path: string): Promise<SiteAnswer> {
    return this.#send(path, {})
  }

  /**
   * Posts once, and again while the site asks to wait, fails or does not answer. When it asks one sender to wait, all
   * wait.
   *
   * @returns An answer of 2xx or 4xx, or the last of 5xx; also one that was cut off.
   * @throws {SiteFault} It refuses the token or the address, its storage is full, it asks to wait too long, or it does
   *   not answer.
   */
  async post(
    path: string,
    body: string | Uint8Array<ArrayBuffer>,
    headers: Readonly<Record<string, string>>,
  ): Promise<SiteAnswer> {
    return this.#send(path, { method: 'POST', body, headers })
  }

  async #send(path: string, request: SiteRequest): Promise<SiteAnswer> {
    for (let tries = 1; ;) {
      await this.wait(this.#quietUntil - Date.now())
      const answer = await this.#tried(path, request)
      const isLast = tries === maxTries
      if (answer instanceof Error) {
        if (isLast) throw new SiteFault(`${this.#order.url} does not answer: ${causeOf(answer)}`)
        await this.wait(tries++ * this.pause)
        continue
      }
      const { status, headers: fields } = answer
      if (isOfAllPages(status)) throw new SiteFault(faultOf(answer))
      if (status !== 429 && (status < 500 || isLast)) return answer
      const seconds = secondsOf(fields.get('retry-after'))
      if (seconds > maxPauseSeconds)
        throw new SiteFault(`${faultOf(answer)}; it asks to wait ${seconds} seconds`)
      this.#quietUntil = Date.now() + Math.max(1000 * seconds, tries * this.pause)
      if (status !== 429) tries++ // at its limit a site works, and says when it takes more
    }
  }

  /** Waits; not at all once the run is to end. */
  async wait(milliseconds: number): Promise<void> {
    const { signal } = this.#order
    signal.throwIfAborted()
    if (milliseconds > 0) await sleep(milliseconds, undefined, { signal })
  }

  async #tried(
    path: string,
    request: SiteRequest,
  ): Promise<(SiteAnswer & { headers: Headers }) | Error> {
    const { url, token } = this.#order
    try {
      const response = await fetch(url + path, {
        ...request,
        redirect: 'manual', // the token is for this site
        headers: { ...request.headers, authorization: `Bearer ${token}` },
      })
      return { status: response.status, headers: response.headers, text: await textOf(response) }
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error))
    }
  }
}

/** Whether a site would answer the next page so, too: another address, no such route, the token, a full database. */
function isOfAllPages(status: number): boolean {
  return (status >= 300 && status < 400) || [401, 403, 404, 405, 507].includes(status)
}

/** The text of an answer, as far as it came. */
async function textOf({ body }: Response): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  try {
    for await (const chunk of body ?? []) text += decoder.decode(chunk, { stream: true })
  } catch {
    // Its lines are done all the same.
  }
  return text
}

function faultOf({ status, text, headers }: SiteAnswer & { headers: Headers }): string {
  const location = headers.get('location')
  if (location !== null) return `The site is at another address: ${location}`
  const { code, detail } = reasonOf(parsedObject(text))
  return [`The site answers ${status}`, code, detail].filter(Boolean).join(' ')
}

/** Of `Retry-After`: seconds, or a date. */
function secondsOf(value: string | null): number {
  if (value === null) return 0
  if (/^\d+$/.test(value)) return Number(value)
  const at = Date.parse(value)
  return Number.isNaN(at) ? 0 : Math.max(0, Math.ceil((at - Date.now()) / 1000))
}

function causeOf({ cause, message }: Error): string {
  return cause instanceof Error ? cause.message || String(cause) : message
}
