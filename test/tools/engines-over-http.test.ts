import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import type { Engine } from '../../src/translator/engine.ts'
import { apertiumEngine } from '../../src/translator/engines/apertium.ts'
import { chatEngine } from '../../src/translator/engines/chat.ts'
import { lineOf, runsOf } from '../translator/engines/notation.ts'

// What only a real connection does; all else is in test/translator/engines, with a function in place of a server.

const open: { close(): unknown }[] = []
afterEach(() => open.splice(0).forEach((server) => server.close()))

async function serverOf(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  open.push({ close: () => server.closeAllConnections() ?? server.close() })
  await once(server, 'listening')
  const address = server.address() as AddressInfo
  return `http://127.0.0.1:${address.port}`
}

const engines: readonly [string, string, (url: string) => Engine][] = [
  ['apertium', 'text/html', (url) => apertiumEngine({ url, timeoutMs: 300 })],
  ['chat', 'application/json', (url) => chatEngine({ url, model: 'm', timeoutMs: 300 })],
]

function translate(engine: Engine, lines: readonly string[]) {
  const segments = lines.map((line) => ({ kind: 'paragraph' as const, runs: runsOf(line) }))
  const { signal } = new AbortController()
  return engine.translate({ source: 'es', target: 'en', segments, context: null, signal })
}

const line = 'El [1:alcalde:1] llegó.'

describe.each(engines)('%s over a real connection', (_name, type, engineAt) => {
  it.each<[string, string, RequestListener]>([
    ['silent', 'No answer within 300 milliseconds', () => {}],
    [
      'silent in the middle of its answer',
      'No answer within 300 milliseconds',
      (_request, response) => void response.writeHead(200, { 'content-type': type }).write('<p'),
    ],
    [
      'gone in the middle of its answer',
      'Cannot reach it',
      (_request, response) => {
        response.writeHead(200, { 'content-type': type, 'content-length': '1000' })
        response.write('{"choices":[', () => response.destroy())
      },
    ],
    ['gone at once', 'Cannot reach it', (request) => void request.socket.destroy()],
  ])('says soon when the server is %s', async (_what, message, listener) => {
    const answer = translate(engineAt(await serverOf(listener)), [line])

    await expect(answer).rejects.toMatchObject({ name: 'EngineFault', remedy: 'soon' })
    await expect(answer).rejects.toThrow(message)
  })

  it('says soon when nobody listens', async () => {
    const url = await serverOf(() => {})
    open.splice(0).forEach((server) => server.close())

    await expect(translate(engineAt(url), [line])).rejects.toMatchObject({ remedy: 'soon' })
  })

  it('stops reading an endless answer', async () => {
    const goes = new AbortController()
    const hasGone = () => goes.signal.aborted
    const url = await serverOf((_request, response) => {
      response.on('close', () => goes.abort()).writeHead(200, { 'content-type': type })
      const more = () => {
        while (!hasGone() && response.write('x'.repeat(65_536)));
      }
      response.on('drain', more)
      more()
    })

    await expect(translate(engineAt(url), [line])).rejects.toMatchObject({ remedy: 'smaller' })
    await expect.poll(hasGone).toBe(true)
  })
})

describe('apertiumEngine()', () => {
  it('sends a document as a file named and typed for apertium-apy', async () => {
    let sent = ''
    const url = await serverOf((request, response) => {
      request.on('data', (chunk: Buffer) => (sent += chunk.toString()))
      request.on('end', () =>
        response
          .writeHead(200, { 'content-type': 'text/html; charset=UTF-8' })
          .end('<p id="0">The <b id="1">mayor</b> arrived.</p>'),
      )
    })
    const [answer] = await translate(apertiumEngine({ url }), [line])

    expect(lineOf(answer)).toBe('The [1:mayor:1] arrived.')
    expect(sent).toContain('Content-Disposition: form-data; name="file"; filename="article.html"')
    expect(sent).toContain('Content-Type: text/html')
    expect(sent).toContain('<html><p id="0">El <b id="1">alcalde</b> llegó.</p></html>')
  })
})
