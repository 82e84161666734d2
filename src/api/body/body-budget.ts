import { Refusal } from '../../http/problem.ts'

/** The limit of one body, and of all bodies together that are in memory at a time. */
export const maxBodyBytes = 10 * 1024 * 1024
const pauseMilliseconds = 10
const maxSilenceMilliseconds = 10_000
const patienceMilliseconds = 20_000

/**
 * The memory for the bodies that an isolate holds at a time. All its requests share 128 MB, and cleaning the largest
 * text needs a heap of 64 to 96 MB (measured). Twenty scrapers that post 10 MB each would exhaust it for all.
 *
 * A body that does not fit waits until another one is released. The body that came first always continues, so that they
 * do not all wait for each other. While others wait, a body that receives nothing for ten seconds is given up. Its
 * client is slow or gone; the platform does not report which.
 */
export class BodyBudget {
  readonly #limit: number
  readonly #bodies = new Set<BufferedBody>()

  constructor(limit = maxBodyBytes) {
    this.#limit = limit
  }

  /** The bytes of all bodies in memory. */
  get held(): number {
    let sum = 0
    for (const { length } of this.#bodies) sum += length
    return sum
  }

  /** Adds a body that is about to be read. The caller must `release` it. */
  open(): BufferedBody {
    const body = new BufferedBody(
      (bytes) => this.#wait(body, bytes),
      () => this.#bodies.delete(body),
    )
    this.#bodies.add(body)
    return body
  }

  // By the clock: the platform takes a promise that another request resolves for one that never resolves.
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

/** The bodies that this isolate holds. */
export const bodies = new BodyBudget()

/** One body, as far as it has been read. */
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
   * Adds the next bytes as soon as the budget allows.
   *
   * @throws {Refusal} `busy` after 20 seconds without room; `body_unreadable` if the body was given up.
   */
  async add(chunk: Uint8Array): Promise<void> {
    await this.count(chunk.byteLength)
    this.#chunks.push(chunk)
  }

  /**
   * Counts bytes that somebody else holds, as soon as the budget allows.
   *
   * @throws {Refusal} As `add`.
   */
  async count(bytes: number): Promise<void> {
    await this.#wait(bytes)
    if (this.#isGivenUp) throw tooSlow()
    this.length += bytes
    this.heardAt = Date.now()
  }

  /** Counts no more what was counted or added so far; the body goes on. */
  clear(): void {
    this.#chunks = []
    this.length = 0
    this.heardAt = Date.now()
  }

  /** All its bytes in one array; they count until `release`. */
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
    this.clear()
    this.#onRelease()
  }
}

function tooSlow(): Refusal {
  return new Refusal('body_unreadable', { detail: 'The body arrived too slowly' })
}
