import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'

/**
 * Runs `npm run deploy` against a local server in place of the platform's API. It knows the given databases and
 * answers everything else with 404.
 *
 * @returns The requests of wrangler, in order, as `METHOD /path`.
 */
async function deploy(databases: readonly string[], ...options: string[]): Promise<string[]> {
  const asked: string[] = []
  const api = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0]?.replace(/^\/accounts\/[^/]+/, '') ?? ''
    asked.push(`${request.method} ${path}`)
    const name = databases.find((known) => path.split('/')[3] === known)
    const found = request.method === 'GET' && name ? { uuid: name, name } : null
    response.writeHead(found ? 200 : 404, { 'content-type': 'application/json' })
    const errors = found ? [] : [{ code: 7404, message: 'Not there' }]
    response.end(JSON.stringify({ success: found !== null, errors, messages: [], result: found }))
  }).listen(0, '127.0.0.1')
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

const isUpload = (call: string) => call.includes('/workers/')
const isMigration = (call: string) => call.startsWith('POST /d1/database/')

describe('npm run deploy', () => {
  it('migrates an existing database before it uploads the version that needs it', async () => {
    const asked = await deploy(['limited-times'])

    expect(asked.some(isMigration)).toBe(true)
    expect(asked.some(isUpload)).toBe(false)
  })

  it('uses the database and the Worker of a named environment', async () => {
    const migrating = await deploy(['limited-times-staging'], '--env', 'staging')
    const uploading = await deploy(['limited-times'], '--env', 'staging')

    expect(migrating.find(isMigration)).toContain('/limited-times-staging')
    expect(migrating.some(isUpload)).toBe(false)
    expect(uploading.find(isUpload)).toContain('/limited-times-staging')
  })

  it('uploads first where no database exists, as the upload creates it', async () => {
    const asked = await deploy([])

    expect(asked.some(isUpload)).toBe(true)
    expect(asked.some(isMigration)).toBe(false)
  })
})
