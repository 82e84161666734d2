import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { TestProject } from 'vitest/node'
import { hasChromium } from './chromium.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Origin of the running site, and the paths of its articles. */
    site: { origin: string; articles: string[] }
  }
}

/** Starts the real Worker over an empty database with the samples posted, and stops it at the end. */
export default async function startSampleSite(project: TestProject): Promise<() => Promise<void>> {
  if (!hasChromium) {
    project.provide('site', { origin: '', articles: [] })
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
    project.provide('site', { origin, articles: await articlePaths(origin) })
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
  return [...frontPage.matchAll(/href="(\/news\/[^/"]+\/[^"]+)"/g)].map(([, path = '']) => path)
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
