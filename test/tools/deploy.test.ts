import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'

/**
 * Runs `npm run deploy` against a local server in place of the platform's API. It knows the given databases, no queue
 * no bucket and no Worker. It creates databases, buckets and queues, and answers everything else with 404.
 *
 * @returns The requests of wrangler, in order, as `METHOD /path`, and with the name of what it creates.
 */
async function deploy(databases: readonly string[], ...options: string[]): Promise<string[]> {
  const asked: string[] = []
  const answerTo = async (request: IncomingMessage, response: ServerResponse) => {
    const path = (request.url ?? '').split('?')[0]?.replace(/^\/accounts\/[^/]+/, '') ?? ''
    const call = `${request.method} ${path}`
    const answer = (result: unknown) => {
      response.writeHead(result ? 200 : 404, { 'content-type': 'application/json' })
      const errors = result ? [] : [{ code: notFoundCode(path), message: 'Not there' }]
      response.end(JSON.stringify({ success: Boolean(result), errors, messages: [], result }))
    }
    if (['POST /d1/database', 'POST /queues', 'POST /r2/buckets'].includes(call)) {
      const body = (await json(request)) as { name?: string; queue_name?: string }
      asked.push(`${call} ${body.queue_name ?? body.name}`)
      answer({ uuid: crypto.randomUUID(), ...body })
      return
    }
    asked.push(call)
    const name = databases.find((known) => path.split('/')[3] === known)
    if (call === 'GET /queues' || call === 'GET /d1/database') answer([])
    else if (call === 'GET /r2/buckets') answer({ buckets: [] })
    else if (call === 'GET /workers/subdomain') answer({ subdomain: 'nobody' })
    else answer(request.method === 'GET' && name ? { uuid: name, name } : null)
  }
  const api = createServer((request, response) => void answerTo(request, response))
  api.listen(0, '127.0.0.1')
  await once(api, 'listening')
  const { port } = api.address() as AddressInfo
  const run = spawn('npm', ['run', '--silent', 'deploy', '--', ...options], {
    stdio: 'ignore',
    env: {
      ...process.env,
      CI: 'true',
      WRANGLER_SEND_METRICS: 'false',
      CLOUDFLARE_API_BASE_URL: `http://127.0.0.1:${port}`,
      CLOUDFLARE_API_TOKEN: 'a-token-of-nobody',
      CLOUDFLARE_ACCOUNT_ID: '0'.repeat(32),
    },
  })
  const [code] = await once(run, 'close')
  api.close()
  expect(code).not.toBe(0) // as the server answered something with 404
  return asked
}

// What the platform says of a database, a bucket and a Worker that are not there.
const notFoundCode = (path: string) => {
  if (path.startsWith('/d1/')) return 7404
  if (path.startsWith('/r2/')) return 10006
  return path.startsWith('/workers/services/') ? 10090 : 10007
}

const isUpload = (call: string) => call.includes('/workers/')
const isMigration = (call: string) => call.startsWith('POST /d1/database/')

describe('npm run deploy', () => {
  it('migrates an existing database before it uploads the version that needs it', async () => {
    const asked = await deploy(['limited-times', 'limited-times-staging'])

    expect(asked.find(isMigration)).toMatch(/\/limited-times(?!-)/)
    expect(asked.some(isUpload)).toBe(false)
  })

  // The database of another environment is none of its own.
  it('uploads first where no database exists, as the upload creates it, the bucket and the queues', async () => {
    const asked = await deploy(['limited-times'], '--env', 'staging')
    const created = asked.filter((call) =>
      /^POST \/(?:d1\/database|r2\/buckets|queues) /.test(call),
    )

    expect(asked.at(-1)).toMatch(/^PUT \/workers\/scripts\/limited-times-staging$/)
    expect(created.toSorted()).toEqual([
      'POST /d1/database limited-times-staging',
      'POST /queues limited-times-staging-ingest',
      'POST /queues limited-times-staging-ingest-dead',
      'POST /queues limited-times-staging-translations',
      'POST /queues limited-times-staging-translations-dead',
      'POST /r2/buckets limited-times-staging-raw',
    ])
    expect(asked.some(isMigration)).toBe(false)
  })
})
