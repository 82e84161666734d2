import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from '../edge/build.ts'
import { token } from '../edge/serve.ts'
import { markdownTable } from '../markdown-table.ts'
import { migrate, Service } from '../service.ts'
import { ingestFolder, writeRealPages, type RealPage } from './real-pages.ts'

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

const folder = mkdtempSync(join(tmpdir(), 'bench-ingest-'))
try {
  await main()
} finally {
  rmSync(folder, { recursive: true })
}

async function main(): Promise<void> {
  console.error('Writing the pages, building the Worker')
  const pages = writeRealPages(values.pages, join(folder, 'pages'), count)
  const script = await build('src/worker.ts', folder)
  const single = await measured(script, 'single', (service) => postSingly(service, pages))
  const command = await measured(script, 'command', ({ origin }) =>
    ingestFolder(join(folder, 'pages'), origin),
  )
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

async function postSingly({ origin }: Service, pages: readonly RealPage[]): Promise<void> {
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
