import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { gunzipSync } from 'node:zlib'
import { onTestFinished } from 'vitest'

/** A request as a site gets it; of lines, each is parsed. */
export type Call = {
  path: string
  headers: IncomingHttpHeaders
  body: Buffer
  lines: { url: string; html?: string; base64?: string }[]
}

type Answer = { status: number; headers?: Record<string, string>; body?: string; isCut?: boolean }

/** A site in place of a real one, for the time of a test. It takes whatever has the token `secret`. */
export async function stubSite(answerTo: (call: Call, number: number) => Answer) {
  const calls: Call[] = []
  const server = createServer(async (request, response) => {
    const sent = await buffer(request)
    const body = request.headers['content-encoding'] === 'gzip' ? gunzipSync(sent) : sent
    const isLines = request.headers['content-type'] === 'application/x-ndjson'
    const lines = isLines
      ? body
          .toString()
          .split('\n')
          .map((line) => JSON.parse(line) as Call['lines'][number])
      : []
    const call = { path: request.url ?? '', headers: request.headers, body, lines }
    calls.push(call)
    const known = request.headers.authorization === 'Bearer secret'
    const {
      status,
      headers = {},
      body: text = '',
      isCut,
    } = known ? answerTo(call, calls.length) : { status: 401, body: '{"code":"unauthorized"}' }
    response.writeHead(status, headers)
    if (!isCut) response.end(text)
    else response.write(text, () => response.destroy())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, calls }
}

/** The answer to lines, of which each has its own outcome: `created`, or a code of a refusal or failure. */
export function outcomes(...codes: readonly string[]): string {
  return codes
    .map((code, at) => {
      const place = `line ${at + 1}`
      if (code === 'created') return JSON.stringify({ place, outcome: 'created' })
      const outcome = code === 'storage_unavailable' ? 'failed' : 'refused'
      return JSON.stringify({ place, outcome, code })
    })
    .map((line) => `${line}\n`)
    .join('')
}
