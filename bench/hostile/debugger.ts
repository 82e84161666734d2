/** Memory of an isolate, in bytes. */
export type HeapUsage = {
  usedSize: number
  totalSize: number
  /** What is outside of V8's heap: the bytes of bodies. */
  backingStorageSize: number
}

type Reply = {
  id?: number
  method?: string
  params?: { context?: { id: number } }
  result?: HeapUsage
}

/** Looks into the isolate of the Worker that miniflare serves alone, by the protocol of V8's inspector. */
export class Debugger {
  readonly #socket: WebSocket
  readonly #closed: Promise<Reply>
  readonly #waiting = new Map<number, (reply: Reply) => void>()
  #calls = 0
  #context = 0

  private constructor(socket: WebSocket) {
    this.#socket = socket
    this.#closed = new Promise((resolve) =>
      socket.addEventListener('close', () => resolve({}), { once: true }),
    )
    socket.addEventListener('message', ({ data }) => {
      const reply = JSON.parse(String(data)) as Reply
      if (reply.method === 'Runtime.executionContextCreated')
        this.#context = reply.params?.context?.id ?? 0
      if (reply.id !== undefined) this.#waiting.get(reply.id)?.(reply)
    })
  }

  static async connect(port: number): Promise<Debugger> {
    const response = await fetch(`http://127.0.0.1:${port}/json`)
    const targets = (await response.json()) as { id: string; webSocketDebuggerUrl: string }[]
    const target = targets.find(({ id }) => id.startsWith('core:user:'))
    if (!target) throw new Error(`Cannot find the Worker among ${targets.length} targets`)
    const socket = new WebSocket(target.webSocketDebuggerUrl)
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve)
      socket.addEventListener('error', reject)
    })
    const inside = new Debugger(socket)
    await inside.#call('Runtime.enable', {})
    return inside
  }

  /** What is held, with garbage; answered when the isolate next waits for something. `null` when it is gone. */
  usage(): Promise<HeapUsage | null> {
    return this.#call('Runtime.getHeapUsage', {})
  }

  /** What is held without garbage; V8 has to run with `--expose-gc`. */
  async cleanUsage(): Promise<HeapUsage | null> {
    await this.#call('Runtime.evaluate', { expression: 'gc()', contextId: this.#context })
    return this.usage()
  }

  async #call(method: string, params: object): Promise<HeapUsage | null> {
    const id = ++this.#calls
    const reply = new Promise<Reply>((resolve) => this.#waiting.set(id, resolve))
    this.#socket.send(JSON.stringify({ id, method, params }))
    const { result } = await Promise.race([reply, this.#closed])
    this.#waiting.delete(id)
    return result ?? null
  }

  close(): void {
    this.#socket.close()
  }
}
