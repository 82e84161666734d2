import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { DatabaseSync } from 'node:sqlite'
import { json } from 'node:stream/consumers'

/** A local server in place of the platform's API. */
export type FakePlatform = {
  /** What wrangler asked for, in order, as `METHOD /path`, and with the name of what it creates. */
  readonly asked: string[]
  /** The variables that lead wrangler to it. */
  readonly environment: Record<string, string>
  close(): void
}

/**
 * Starts one. It creates databases, buckets and queues, and answers everything else that it does not know with 404, so
 * that no upload succeeds.
 *
 * @param databases What the account has, by their names; what is created comes to them. Queries run in them, if they
 *   are more than names; otherwise they fail.
 */
export async function fakePlatform(
  databases: Map<string, DatabaseSync | null>,
): Promise<FakePlatform> {
  const asked: string[] = []
  const answerTo = async (request: IncomingMessage, response: ServerResponse) => {
    const path = (request.url ?? '').split('?')[0]?.replace(/^\/accounts\/[^/]+/, '') ?? ''
    const call = `${request.method} ${path}`
    const answer = (
      result: unknown,
      error = { code: notFoundCode(path), message: 'Not there' },
    ) => {
      response.writeHead(result ? 200 : 404, { 'content-type': 'application/json' })
      const errors = result ? [] : [error]
      response.end(JSON.stringify({ success: Boolean(result), errors, messages: [], result }))
    }
    if (['POST /d1/database', 'POST /queues', 'POST /r2/buckets'].includes(call)) {
      const body = (await json(request)) as { name?: string; queue_name?: string }
      asked.push(`${call} ${body.queue_name ?? body.name}`)
      if (call === 'POST /d1/database')
        databases.set(String(body.name), new DatabaseSync(':memory:'))
      answer({ ...body, uuid: body.name })
      return
    }
    asked.push(call)
    const name = [...databases.keys()].find((known) => path.split('/')[3] === known)
    const database = name === undefined ? null : databases.get(name)
    if (call === 'GET /queues' || call === 'GET /d1/database') answer([])
    else if (call === 'GET /r2/buckets') answer({ buckets: [] })
    else if (call === 'GET /workers/subdomain') answer({ subdomain: 'nobody' })
    else if (database && call.endsWith('/query')) {
      const { sql } = (await json(request)) as { sql: string }
      try {
        answer([{ results: rowsOf(database, sql), success: true, meta: {} }])
      } catch (error) {
        answer(null, { code: 7500, message: String(error) })
      }
    } else answer(request.method === 'GET' && name ? { uuid: name, name } : null)
  }
  const api = createServer((request, response) => void answerTo(request, response))
  api.listen(0, '127.0.0.1')
  await once(api, 'listening')
  const { port } = api.address() as AddressInfo
  return {
    asked,
    environment: {
      CI: 'true',
      WRANGLER_SEND_METRICS: 'false',
      CLOUDFLARE_API_BASE_URL: `http://127.0.0.1:${port}`,
      CLOUDFLARE_API_TOKEN: 'a-token-of-nobody',
      CLOUDFLARE_ACCOUNT_ID: '0'.repeat(32),
    },
    close: () => api.close(),
  }
}

function rowsOf(database: DatabaseSync, sql: string): unknown[] {
  if (/^\s*select/i.test(sql)) return database.prepare(sql).all()
  database.exec(sql)
  return []
}

// What the platform says of a database, a bucket and a Worker that are not there.
function notFoundCode(path: string): number {
  if (path.startsWith('/d1/')) return 7404
  if (path.startsWith('/r2/')) return 10006
  return path.startsWith('/workers/services/') ? 10090 : 10007
}
