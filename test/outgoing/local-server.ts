import { createServer, type ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import type { TestProject } from 'vitest/node'

const bomb = gzipSync(Buffer.alloc(20_000_000))

/** Each path with its answer; `value` is what follows the path's first part. */
const answers: Readonly<Record<string, (response: ServerResponse, value: string) => void>> = {
  // The bytes are in the path, in base64url; the server calls them what nobody should believe.
  bytes: (response, value) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end(Buffer.from(value, 'base64url')),
  hello: (response) => response.end('Hello'),
  status: (response, value) => response.writeHead(Number(value), { 'x-own': 'yes' }).end('Said'),
  to: (response, value) => response.writeHead(302, { location: decodeURIComponent(value) }).end(),
  // /times/3 redirects three times.
  times: (response, value) =>
    value === '0'
      ? response.end('Arrived')
      : response.writeHead(307, { location: `/times/${Number(value) - 1}` }).end(),
  lost: (response) => response.writeHead(302).end('No location'),
  silent: () => {},
  stalled: (response) => response.write('Half'),
  broken: (response) => {
    response.writeHead(200, { 'content-length': '100' }).write('Half')
    setTimeout(() => response.destroy(), 20)
  },
  announced: (response) => response.writeHead(200, { 'content-length': '999999999' }).write('x'),
  endless: (response) => {
    const timer = setInterval(() => response.write(Buffer.alloc(60_000)), 5)
    response.on('close', () => clearInterval(timer))
  },
  bomb: (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
}

/** Runs the server for as long as the tests run. Any other path answers with the request as JSON. */
export default async function startServer({ provide }: TestProject): Promise<() => void> {
  const server = createServer(async (request, response) => {
    const [, name = '', ...rest] = (request.url ?? '').split('/')
    const answer = answers[name]
    if (answer) return answer(response, rest.join('/'))
    let body = ''
    for await (const chunk of request) body += chunk
    const { method, url, headers } = request
    response.end(JSON.stringify({ method, url, headers, body }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('Server has no port')
  provide('localServer', `http://127.0.0.1:${address.port}`)
  return () => {
    server.closeAllConnections()
    server.close()
  }
}
