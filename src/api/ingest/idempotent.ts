import type { Context } from 'hono'
import { firstAccess, type Admission } from '../../access/access.ts'
import { caching } from '../../cache/policies.ts'
import { problemJson, Refusal } from '../../http/problem.ts'
import { openDatabase, type Database } from '../../store/d1/database.ts'
import { claimKey, freeKey, keepAnswer } from '../../store/jobs/idempotency.ts'
import { sha256Hex } from '../../text/sha256.ts'
import { digested } from '../body/body-digest.ts'
import type { WireBody } from '../body/read-body.ts'
import type { IngestEnv } from './ingest-env.ts'
import { packedText, unpackedText } from './packed-text.ts'

const leaseSeconds = 300 // longer than any request goes on
const maxPackedLength = 1_800_000 // characters; a row holds 2 MB

/**
 * Answers a request once for its `Idempotency-Key`. The same request within a day gets the same answer; another one
 * with the key, and one while the first is in progress, are refused.
 *
 * Kept is what another try would give again: success, and refusals of what was sent. After a fault of the service, or a
 * body that did not arrive whole, the key is free. All that is written may be written again, so a request that was cut
 * is simply repeated once its claim is void.
 *
 * @param answer Is given the body to read.
 * @throws {Refusal} `request_invalid` for a key of a wrong form; `request_in_progress`; `idempotency_key_reused`; any
 *   of `answer`.
 * @see https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/
 */
export async function idempotent(
  c: Context<IngestEnv>,
  answer: (wire: WireBody) => Promise<Response>,
): Promise<Response> {
  const key = keyOf(c.req.header('idempotency-key'))
  if (key === null) return answer(c.req.raw)
  const { wire, digest } = digested(c.req.raw)
  const db = openDatabase(c.env.DB)
  const owned = ownKey(c.var.access, key)
  const now = new Date()
  const until = new Date(now.getTime() + leaseSeconds * 1000)
  const found = await claimKey(db, owned, crypto.randomUUID(), now, until)
  if (found.state === 'in progress')
    throw new Refusal('request_in_progress', {}, { 'retry-after': '5' })
  const fingerprint = async (whole: string) => sha256Hex(requestLine(c) + whole)
  if (found.state === 'answered') {
    const { answer: kept } = found
    if (kept.fingerprint !== (await fingerprint(await digest.ofRest())))
      throw new Refusal('idempotency_key_reused')
    return new Response(await unpackedText(kept.body), kept)
  }
  const claim = new Claim(db, owned, found.claim, async () => {
    const whole = digest.ofWhole()
    return whole === null ? null : fingerprint(await whole)
  })
  let response: Response
  try {
    response = await answer(wire)
  } catch (error) {
    if (error instanceof Refusal) await claim.settle(problemJson(error))
    else await claim.free()
    throw error
  }
  return kept(response, claim)
}

const keyForm = /^(?:"([!#-~]{1,255})"|([!#-~]{1,255}))$/ // RFC 8941 wants it in quotes; many leave them out

function keyOf(header: string | undefined): string | null {
  if (header === undefined) return null
  const [whole, quoted, bare] = keyForm.exec(header.trim()) ?? []
  if (whole === undefined)
    throw new Refusal('request_invalid', {
      detail: 'Idempotency-Key must be 1 to 255 visible characters, such as a UUID in quotes',
    })
  return quoted ?? bare ?? null
}

// Two senders may choose the same key. No key has a blank.
function ownKey(access: Admission | undefined, key: string): string {
  return access && access.id !== firstAccess.id ? `${access.id} ${key}` : key
}

/** What the fingerprint covers, next to the body. */
function requestLine({ req }: Context<IngestEnv>): string {
  const { pathname, search } = new URL(req.url)
  const fields = ['content-type', 'content-encoding', 'prefer'].map((name) => req.header(name))
  return JSON.stringify([req.method, pathname, search, ...fields])
}

class Claim {
  readonly #db: Database
  readonly #key: string
  readonly #claim: string
  readonly #fingerprint: () => Promise<string | null>

  constructor(db: Database, key: string, claim: string, fingerprint: () => Promise<string | null>) {
    this.#db = db
    this.#key = key
    this.#claim = claim
    this.#fingerprint = fingerprint
  }

  /** Keeps an answer if another try would give it again, else frees the key. The request is done in either case. */
  async settle(response: Response): Promise<void> {
    try {
      const isFinal = response.status < 500 && response.status !== 429
      const fingerprint = isFinal ? await this.#fingerprint() : null
      const body = fingerprint === null ? '' : await packedText(await response.text())
      if (fingerprint === null || body.length > maxPackedLength) return await this.free()
      const { status } = response
      const headers = headersOf(response)
      const answer = { fingerprint, status, headers, body }
      await keepAnswer(this.#db, this.#key, this.#claim, answer, new Date())
    } catch (error) {
      console.error(JSON.stringify({ event: 'answer_not_kept', error: String(error) }))
    }
  }

  async free(): Promise<void> {
    await freeKey(this.#db, this.#key, this.#claim).catch(() => {}) // then its claim runs out
  }
}

const keptHeaders = ['content-type', 'location', 'preference-applied']

function headersOf({ headers }: Response): Record<string, string> {
  const kept = keptHeaders.flatMap((name) => {
    const value = headers.get(name)
    return value === null ? [] : [[name, value] as const]
  })
  return { ...caching.api(), ...Object.fromEntries(kept) }
}

/** The same answer, which is kept when its last byte was taken. */
function kept(response: Response, claim: Claim): Response {
  if (!response.body) return response
  const reader = response.body.getReader()
  const chunks: Uint8Array[] = []
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await reader.read()
      if (!next.done) {
        chunks.push(next.value)
        return controller.enqueue(next.value)
      }
      await claim.settle(new Response(new Blob(chunks), response))
      controller.close()
    },
    async cancel(reason) {
      await Promise.all([reader.cancel(reason), claim.free()])
    },
  })
  return new Response(body, response)
}
