import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { build } from '../edge/build.ts'
import { token } from '../edge/serve.ts'
import { markdownTable } from '../markdown-table.ts'
import { migrate, Service } from '../service.ts'

// `npm run bench:ingest`; see bench/README.md.

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '../shared/pages' },
    count: { type: 'string', default: '2000' },
    port: { type: 'string', default: '18260' },
  },
})
const count = Number(values.count)
const port = Number(values.port)
const connections = 8

type Page = { file: string; url: string; bytes: Uint8Array<ArrayBuffer> }

const folder = mkdtempSync(join(tmpdir(), 'bench-ingest-'))
try {
  await main()
} finally {
  rmSync(folder, { recursive: true })
}

async function main(): Promise<void> {
  console.error('Writing the pages, building the Worker')
  const pages = writePages(join(folder, 'pages'))
  const script = await build('src/worker.ts', folder)
  const single = await measured(script, 'single', (service) => postSingly(service, pages))
  const command = await measured(script, 'command', (service) => runCommand(service))
  const rows = [
    [`${connections} connections, a page a request`, ...cells(single)],
    ['npm run ingest', ...cells(command)],
  ]
  console.log(markdownTable(['', 'seconds', 'pages a second'], rows))
  console.log(`\n${(single / command).toFixed(2)} times the pace`)
}

function cells(seconds: number): string[] {
  return [seconds.toFixed(1), (count / seconds).toFixed(1)]
}

/** Real pages as files with a list of their addresses, repeated under other sites up to the number. */
function writePages(at: string): Page[] {
  mkdirSync(at)
  const known = ['news', 'fundus'].flatMap((set) => {
    const from = join(resolve(values.pages), set)
    const truth: { url: string | null; file: string }[] = JSON.parse(
      gunzipSync(readFileSync(join(from, 'truth.json.gz'))).toString(),
    )
    return truth.map(({ url, file }) => ({
      url: url ?? `https://pages.example/${file}`,
      bytes: new Uint8Array(gunzipSync(readFileSync(join(from, file)))),
    }))
  })
  const pages = Array.from({ length: count }, (_, number) => {
    const { url, bytes } = known[number % known.length] ?? { url: '', bytes: new Uint8Array() }
    const round = Math.floor(number / known.length)
    const address = new URL(url)
    // Another site: within one, rel=canonical would make the copies one article.
    if (round > 0) address.hostname = `copy${round}.${address.hostname}`
    return { file: `${String(number).padStart(5, '0')}.html`, url: address.href, bytes }
  })
  for (const { file, bytes } of pages) writeFileSync(join(at, file), bytes)
  writeFileSync(
    join(at, 'pages.tsv'),
    `path\turl\n${pages.map(({ file, url }) => `${file}\t${url}\n`).join('')}`,
  )
  return pages
}

async function measured(script: string, name: string, work: (service: Service) => Promise<void>) {
  const state = join(folder, name)
  migrate(state)
  const service = new Service({ script, port, state })
  await service.start()
  try {
    const startedAt = performance.now()
    await work(service)
    return (performance.now() - startedAt) / 1000
  } finally {
    await service.stop()
  }
}

async function postSingly({ origin }: Service, pages: readonly Page[]): Promise<void> {
  const waiting = pages.values()
  async function client(): Promise<void> {
    for (const { url, bytes } of waiting) {
      const response = await fetch(`${origin}/ingest?url=${encodeURIComponent(url)}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'text/html' },
        body: bytes,
      })
      await response.arrayBuffer()
      if (response.status >= 500) throw new Error(`The service answers ${response.status}`)
    }
  }
  await Promise.all(Array.from({ length: connections }, client))
}

async function runCommand({ origin }: Service): Promise<void> {
  const args = ['run', '--silent', 'ingest', '--', join(folder, 'pages'), '--to', origin]
  const command = spawn('npm', args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, INGEST_TOKEN: token },
  })
  const [code] = (await once(command, 'exit')) as [number | null]
  if (code === null || code > 1) throw new Error(`npm run ingest ended with ${code}`)
}
