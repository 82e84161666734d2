import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { freePort } from './free-port.ts'

/** The running site, the paths of its articles, of their originals and of both texts, and of one list of each kind. */
export type SampleSite = { origin: string; articles: string[]; views: string[]; lists: string[] }

/**
 * Starts the real Worker over an empty database with the samples posted, on free ports.
 *
 * @param settings Variables in place of those of wrangler.toml, e.g. `INDEXING`.
 * @throws When the start script ends before the site is ready; the message holds what it printed.
 */
export async function startSampleSite(
  settings: Readonly<Record<string, string>> = {},
): Promise<SampleSite & { stop: () => Promise<void> }> {
  const state = await mkdtemp(join(tmpdir(), 'sample-site-'))
  const port = await freePort(2) // the start script serves the samples' pictures one port above
  const variables = Object.entries(settings).flatMap(([name, value]) => [
    '--var',
    `${name}:${value}`,
  ])
  const server = spawn(process.execPath, ['--import', 'tsx', 'tools/start.ts', ...variables], {
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
    const pages = await Promise.all(
      articles.map(async (path) => (await fetch(origin + path)).text()),
    )
    const views = pages.flatMap((page) => links(page, /^\/news\/.*\/(?:original|parallel)$/))
    return { origin, articles, views, lists: listPaths(pages), stop }
  } catch (error) {
    await stop()
    throw error
  }
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
  const frontPageModel = await (await fetch(origin)).text()
  return [...new Set(links(frontPageModel, /^\/news\/[^/]+\/./))]
}

// The first of each kind that an article leads to; the language is one of the samples'.
function listPaths(pages: readonly string[]): string[] {
  const named = pages.flatMap((page) => links(page, /^\/(?:source|topic|author)\/./))
  const first = (segment: string) => named.filter((path) => path.startsWith(segment)).slice(0, 1)
  return [...['/source/', '/topic/', '/author/'].flatMap(first), '/lang/en']
}

function links(page: string, form: RegExp): string[] {
  return [...page.matchAll(/href="([^"]+)"/g)]
    .map(([, path = '']) => path)
    .filter((path) => form.test(path))
}
