import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { backwards } from './backwards.ts'

const pauseMilliseconds = 30 // an engine takes its time, so that kills meet requests in flight
const unsettledMilliseconds = 1000 // after an answer, until it is surely in the memory
const minUniqueLength = 40 // characters; a shorter text may be in several articles

type Request = { texts: readonly string[]; answeredAt: number | null }

/** A server that speaks LibreTranslate's wire form and writes words backwards. It notes what it is paid for. */
export class EngineServer {
  readonly #server: Server
  readonly #requests: Request[] = []
  readonly #excused = new Map<string, number>()
  readonly port: number

  constructor(port: number) {
    this.port = port
    this.#server = createServer((request, response) => {
      void this.#answer(request, response)
    })
  }

  async start(): Promise<void> {
    this.#server.listen(this.port, '127.0.0.1')
    await once(this.#server, 'listening')
  }

  stop(): void {
    this.#server.close()
    this.#server.closeAllConnections()
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { q } = JSON.parse(await text(request)) as { q: string[] }
    const noted: Request = { texts: q, answeredAt: null }
    this.#requests.push(noted)
    await sleep(pauseMilliseconds)
    noted.answeredAt = performance.now()
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ translatedText: q.map(backwards) }))
  }

  get requests(): number {
    return this.#requests.length
  }

  /** How many of the stories it has seen. */
  get stories(): number {
    const numbers = this.#requests.flatMap(({ texts }) =>
      texts.flatMap((one) => /^Edition \d+ of story (\d+)\./.exec(one)?.[1] ?? []),
    )
    return new Set(numbers).size
  }

  /** Excuses what is in flight now, when the service is killed: nobody can know whether it is paid already. */
  excuse(): void {
    const now = performance.now()
    const inFlight = this.#requests.filter(
      ({ answeredAt }) => answeredAt === null || now - answeredAt < unsettledMilliseconds,
    )
    for (const one of inFlight.flatMap(({ texts }) => texts))
      this.#excused.set(one, (this.#excused.get(one) ?? 0) + 1)
  }

  /** How many segments and characters it was sent, and how many of the segments again. */
  bill(): { segments: number; characters: number; again: number; againUnexcused: number } {
    const all = this.#requests.flatMap(({ texts }) => texts)
    const counts = Map.groupBy(
      all.filter((one) => one.length >= minUniqueLength),
      (one) => one,
    )
    let again = 0
    let againUnexcused = 0
    for (const [one, { length }] of counts) {
      again += length - 1
      againUnexcused += Math.max(0, length - 1 - (this.#excused.get(one) ?? 0))
    }
    const characters = all.reduce((sum, one) => sum + one.length, 0)
    return { segments: all.length, characters, again, againUnexcused }
  }
}
