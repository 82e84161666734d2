import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { createInterface } from 'node:readline'
import type { TestProject } from 'vitest/node'
import { hasChromium } from './chromium.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Origin of the running site, the paths of its articles, and of one list of each kind. */
    site: { origin: string; articles: string[]; lists: string[] }
  }
}

/** Starts the real Worker over an empty database with the samples posted, and stops it at the end. */
export default async function startSampleSite(project: TestProject): Promise<() => Promise<void>> {
  if (!hasChromium) {
    project.provide('site', { origin: '', articles: [], lists: [] })
    return async () => {}
  }
  const state = await mkdtemp(join(tmpdir(), 'sample-site-'))
  const port = await freePortPair()
  const server = spawn(process.execPath, ['--import', 'tsx', 'src/start/start.ts'], {
    env: { ...process.env, PORT: String(port), LIMITED_TIMES_STATE: state },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const stop = async () => {
    if (server.exitCode === null) {
      server.kill('SIGTERM')
      await once(server, 'exit')
    }
    await rm(state, { recursive: true, force: true })
  }
  try {
    await untilReady(server)
    const origin = `http://127.0.0.1:${port}`
    const articles = await articlePaths(origin)
    await readOften(origin, articles[0] ?? '')
    project.provide('site', { origin, articles, lists: await listPaths(origin, articles) })
  } catch (error) {
    await stop()
    throw error
  }
  return stop
}

async function untilReady(server: ChildProcess): Promise<void> {
  if (!server.stdout) throw new Error('Cannot read what the start script prints')
  const lines: string[] = []
  for await (const line of createInterface(server.stdout)) {
    if (line.startsWith('Ready')) return
    lines.push(line)
  }
  throw new Error(`Cannot start the sample site: ${lines.join('\n')}`)
}

async function articlePaths(origin: string): Promise<string[]> {
  const frontPage = await (await fetch(origin)).text()
  return [...new Set(links(frontPage, /^\/news\/[^/]+\/./))]
}

// The first of each kind that an article leads to; the language is one of the samples'.
async function listPaths(origin: string, articles: readonly string[]): Promise<string[]> {
  const pages = await Promise.all(articles.map(async (path) => (await fetch(origin + path)).text()))
  const named = pages.flatMap((page) => links(page, /^\/(?:source|topic|author)\/./))
  const first = (segment: string) => named.filter((path) => path.startsWith(segment)).slice(0, 1)
  return [...['/source/', '/topic/', '/author/'].flatMap(first), '/lang/en']
}

function links(page: string, form: RegExp): string[] {
  return [...page.matchAll(/href="([^"]+)"/g)]
    .map(([, path = '']) => path)
    .filter((path) => form.test(path))
}

const browserHeaders = {
  'user-agent': 'Mozilla/5.0 (X11; Linux x64) Chrome/141.0',
  'accept-language': 'en',
}
const batchMilliseconds = 6000 // a little more than views wait until they are written

/** Opens an article often enough for the trends. */
async function readOften(origin: string, path: string): Promise<void> {
  for (let view = 0; view < 5; view++) {
    const response = await fetch(origin + path, { headers: browserHeaders })
    await response.body?.cancel()
  }
  await setTimeout(batchMilliseconds)
}

// The start script serves the samples' pictures one port above the site.
async function freePortPair(): Promise<number> {
  for (;;) {
    const port = await listenOnce(0)
    if (port !== null && (await listenOnce(port + 1)) !== null) return port
  }
}

function listenOnce(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(null))
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address()
      const taken = typeof address === 'object' && address ? address.port : null
      probe.close(() => resolve(taken))
    })
  })
}
