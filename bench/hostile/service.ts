import { serve, type Served } from '../edge/serve.ts'

/** The built Worker with a heap of so many megabytes. V8 ends an isolate that needs more, and its process with it. */
export class Service {
  readonly #script: string
  readonly #state: string
  readonly port: number
  readonly inspectorPort: number
  #served: Served | null = null

  constructor(script: string, state: string, port: number) {
    this.#script = script
    this.#state = state
    this.port = port
    this.inspectorPort = port + 1
  }

  /** The process of workerd. */
  get pid(): number {
    return this.#served?.pid ?? 0
  }

  async start(heapMegabytes: number): Promise<void> {
    await this.stop()
    process.env['MINIFLARE_WORKERD_V8_FLAGS'] = `--expose-gc --max-heap-size=${heapMegabytes}`
    this.#served = await serve(this.#script, this.port, {
      state: this.#state,
      inspectorPort: this.inspectorPort,
      variables: { INGEST_PER_MINUTE: '0', SITE_URL: `http://127.0.0.1:${this.port}` },
    })
    const isAlive = await this.isAlive()
    if (!isAlive) throw new Error(`Cannot start the service with ${heapMegabytes} MB`)
  }

  async isAlive(): Promise<boolean> {
    const answer = await fetch(`http://127.0.0.1:${this.port}/healthz`).catch(() => null)
    await answer?.arrayBuffer()
    return answer?.ok ?? false
  }

  async stop(): Promise<void> {
    await this.#served?.stop().catch(() => {}) // it may have died
    this.#served = null
  }
}
