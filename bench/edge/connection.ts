import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

/** A kept-alive HTTP/1.1 connection that takes one request after the other. */
export class Connection {
  readonly #socket: Socket
  #received: Buffer = Buffer.alloc(0)
  #answered: { resolve: (status: number) => void; reject: (error: Error) => void } | null = null

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.setNoDelay(true)
    socket.on('data', (chunk) => this.#take(chunk))
    socket.on('error', (error) => this.#answered?.reject(error))
    socket.on('close', () => this.#answered?.reject(new Error('The connection was closed')))
  }

  static async open(port: number): Promise<Connection> {
    const socket = connect(port, '127.0.0.1')
    await once(socket, 'connect')
    return new Connection(socket)
  }

  /** Sends a request and reads the whole answer. Resolves with its status. */
  send(request: Uint8Array): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#answered = { resolve, reject }
      this.#socket.write(request)
    })
  }

  close(): void {
    this.#answered = null
    this.#socket.destroy()
  }

  #take(chunk: Buffer): void {
    this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk])
    const status = wholeAnswer(this.#received)
    if (status === null) return
    this.#received = Buffer.alloc(0)
    this.#answered?.resolve(status)
  }
}

// The status of an answer when all of it is there, else `null`. Answers never follow each other unasked.
function wholeAnswer(received: Buffer): number | null {
  const headEnd = received.indexOf('\r\n\r\n')
  if (headEnd < 0) return null
  const head = received.toString('latin1', 0, headEnd).toLowerCase()
  const status = Number(head.slice(9, 12))
  const length = /\r\ncontent-length: *(\d+)/.exec(head)?.[1]
  const bodyStart = headEnd + 4
  if (status === 304 || status === 204) return status
  if (length !== undefined) return received.length >= bodyStart + Number(length) ? status : null
  return received.indexOf('0\r\n\r\n', Math.max(bodyStart, received.length - 5)) >= 0
    ? status
    : null
}
