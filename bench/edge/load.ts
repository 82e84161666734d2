import { Connection } from './connection.ts'

/** What a client asks, as `http.request` would put it; the same for all but what a case adds. */
export type Request = {
  method?: 'GET' | 'POST'
  path: string
  headers?: Readonly<Record<string, string>>
  /** In base64, so that it can be sent between processes. */
  body?: string
}

/** Requests that are sent to a port one after the other by so many connections at once. */
export type Job = { port: number; requests: Request[]; connections: number }

/** What came of a job: milliseconds of each answer, and how often each status. */
export type Outcome = { seconds: number; latencies: number[]; statuses: Record<number, number> }

// Runs in a process of its own, so that its work is not counted as the server's and shares no event loop.
process.on('message', (job: Job) => {
  void run(job).then(
    (outcome) => process.send?.(outcome),
    (error: unknown) => {
      console.error(error)
      process.exit(1)
    },
  )
})

async function run({ port, requests, connections }: Job): Promise<Outcome> {
  const prepared = requests.map(bytesOf)
  const open = await Promise.all(Array.from({ length: connections }, () => Connection.open(port)))
  const latencies: number[] = []
  const statuses: Record<number, number> = {}
  let next = 0
  const startedAt = performance.now()
  await Promise.all(
    open.map(async (connection) => {
      for (let request = prepared[next++]; request; request = prepared[next++]) {
        const sentAt = performance.now()
        const status = await connection.send(request)
        latencies.push(performance.now() - sentAt)
        statuses[status] = (statuses[status] ?? 0) + 1
      }
    }),
  )
  const seconds = (performance.now() - startedAt) / 1000
  for (const connection of open) connection.close()
  return { seconds, latencies, statuses }
}

const browser = {
  host: 'limited-times.example',
  'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  'accept-language': 'en-US,en;q=0.5',
  'accept-encoding': 'identity',
}

function bytesOf({ method = 'GET', path, headers, body }: Request): Buffer {
  const content = Buffer.from(body ?? '', 'base64')
  const lines = Object.entries({
    ...browser,
    ...headers,
    ...(method === 'POST' && { 'content-length': String(content.length) }),
  }).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.concat([
    Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`),
    content,
  ])
}
