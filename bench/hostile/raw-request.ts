import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { token } from '../edge/serve.ts'

/** What a client sends over its own socket: bytes, and pauses in milliseconds between them. */
export type Step = string | Uint8Array | number

/** What came back: a status and a problem's code, or `null` when the server closed without a word. */
export type Answer = { status: number; code: string | null; text: string } | null

const patience = 20_000 // milliseconds

/** The first lines of a request to a route that takes pages. */
export function requestHead(
  fields: readonly string[],
  path = '/clean?url=https://a.example/x',
): string {
  const all = [
    `POST ${path} HTTP/1.1`,
    'host: 127.0.0.1',
    `authorization: Bearer ${token}`,
    ...fields,
  ]
  return `${all.join('\r\n')}\r\n\r\n`
}

/**
 * Sends the steps of a request as they are, well-formed or not, and reads the answer.
 *
 * @param hangsUp Says that the client is gone after the last step and waits for nothing.
 */
export async function rawRequest(
  port: number,
  steps: Iterable<Step>,
  hangsUp = false,
): Promise<Answer> {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => {}) // the server may close while bytes are on their way
  const answer = answerOf(socket)
  for (const step of steps) {
    if (socket.destroyed) break
    if (typeof step === 'number') await sleep(step)
    else if (!socket.write(step)) await drained(socket)
  }
  if (hangsUp) socket.resetAndDestroy()
  return answer
}

function drained(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    socket.once('drain', resolve)
    socket.once('close', resolve)
  })
}

function answerOf(socket: Socket): Promise<Answer> {
  let received = ''
  return new Promise((resolve) => {
    const finish = () => {
      clearTimeout(timer)
      resolve(parsed(received))
      socket.destroy()
    }
    const timer = setTimeout(finish, patience)
    socket.setEncoding('latin1')
    socket.on('data', (chunk: string) => {
      received += chunk
      if (isWhole(received)) finish()
    })
    socket.on('close', finish)
  })
}

function isWhole(received: string): boolean {
  const end = received.indexOf('\r\n\r\n')
  if (end < 0) return false
  const length = /\r\ncontent-length: (\d+)/i.exec(received.slice(0, end))?.[1]
  return length === undefined
    ? received.endsWith('0\r\n\r\n')
    : received.length - end - 4 >= Number(length)
}

function parsed(received: string): Answer {
  const status = /^HTTP\/1\.1 (\d{3})/.exec(received)?.[1]
  if (status === undefined) return null
  const text = received.slice(received.indexOf('\r\n\r\n') + 4)
  return { status: Number(status), code: /"code":"(\w+)"/.exec(text)?.[1] ?? null, text }
}
