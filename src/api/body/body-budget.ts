import { Refusal } from '../../http/problem.ts'

/** As much as one body may have, and all that are held at a time together. */
export const maxBodyBytes = 10 * 1024 * 1024
const pauseMilliseconds = 10
const maxSilenceMilliseconds = 10_000
const patienceMilliseconds = 20_000

/**
 * Room for the bodies that an isolate has in memory at once. All its requests share 128 MB, of which the largest
 * text that is cleaned was measured to need a heap of 64 to 96; twenty scrapers that post 10 MB each at the same
 * time would end it for everybody.
 *
 * A body that does not fit beside the others is not read on until one of them is done. The one that came first
 * always is, so that they do not all wait for each other. While others wait, one of which nothing comes for ten
 * seconds is given up: its client is slow, or gone, of which the platform tells nobody.
 */
export class BodyBudget {
  readonly #limit: number
  readonly #bodies = new Set<BufferedBody>()

  constructor(limit = maxBodyBytes) {
    this.#limit = limit
  }

  /** The bytes of all bodies that are held. */
  get held(): number {
    let sum = 0
    for (const { length } of this.#bodies) sum += length
    return sum
  }

  /** A place for a body that is about to be read; whoever takes it has to `release` it. */
  open(): BufferedBody {
    const body = new BufferedBody(
      (bytes) => this.#wait(body, bytes),
      () => this.#bodies.delete(body),
    )
    this.#bodies.add(body)
    return body
  }

  // By the clock: a promise that another request resolves would look to the platform like waiting for nothing.
  async #wait(body: BufferedBody, bytes: number): Promise<void> {
    const until = Date.now() + patienceMilliseconds
    while (this.held + bytes > this.#limit && this.#bodies.values().next().value !== body) {
      if (Date.now() > until) throw new Refusal('busy', {}, { 'retry-after': '10' })
      for (const other of this.#bodies)
        if (Date.now() - other.heardAt > maxSilenceMilliseconds) other.giveUp()
      await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds))
      body.heardAt = Date.now()
    }
  }
}

/** One body, as far as it was read. */
export class BufferedBody {
  readonly #wait: (bytes: number) => Promise<void>
  readonly #onRelease: () => void
  #chunks: Uint8Array[] = []
  #isGivenUp = false
  length = 0
  heardAt = Date.now()

  constructor(wait: (bytes: number) => Promise<void>, onRelease: () => void) {
    this.#wait = wait
    this.#onRelease = onRelease
  }

  /**
   * Takes the next bytes in, when there is room for them.
   *
   * @throws {Refusal} `busy`, when there was no room for 20 seconds; `body_unreadable`, when it was given up.
   */
  async add(chunk: Uint8Array): Promise<void> {
    await this.#wait(chunk.byteLength)
    if (this.#isGivenUp)
      throw new Refusal('body_unreadable', { detail: 'The body came too slowly' })
    this.#chunks.push(chunk)
    this.length += chunk.byteLength
    this.heardAt = Date.now()
  }

  /** All its bytes in one piece; they count until `release`. */
  joined(): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(this.length)
    let offset = 0
    for (const chunk of this.#chunks) {
      bytes.set(chunk, offset)
      offset += chunk.byteLength
    }
    this.#chunks = []
    return bytes
  }

  giveUp(): void {
    this.#isGivenUp = true
    this.release()
  }

  release(): void {
    this.#chunks = []
    this.length = 0
    this.#onRelease()
  }
}
