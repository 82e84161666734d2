import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from './build.ts'
import { casesOf, type Servers } from './cases.ts'
import { measure, type Case } from './measure.ts'
import { serveNginx } from './nginx.ts'
import { edgeTable, goals, startUpTable } from './report.ts'
import { serve, type Served } from './serve.ts'
import { fillSite, type Site } from './site.ts'
import { measureStartUps, type Start } from './start-up.ts'

// `npm run bench:edge`; see bench/README.md.

const firstPort = Number(process.env['PORT'] ?? 18_200)
const articles = 1000
const { only } = parseArgs({ options: { only: { type: 'string' } } }).values

const folder = mkdtempSync(join(tmpdir(), 'bench-edge-'))
try {
  await main()
} finally {
  rmSync(folder, { recursive: true })
}

async function main(): Promise<void> {
  console.error('Building the Workers')
  const scripts = {
    empty: await build('bench/edge/workers/empty.ts', folder),
    hello: await build('bench/edge/workers/hello.ts', folder),
    memory: await build('bench/edge/workers/memory.ts', folder),
    bareHit: await build('bench/edge/workers/bare-hit.ts', folder),
    bareComposed: await build('bench/edge/workers/bare-composed.ts', folder),
    bareMiss: await build('bench/edge/workers/bare-miss.ts', folder),
    firstSteps: await build('bench/edge/workers/first-steps.ts', folder),
    ours: await build('src/worker.ts', folder),
  }
  console.error(`Filling a database with ${articles} articles`)
  const site = fillSite(join(folder, 'state'), articles)
  const servers = await serveAll(scripts)
  const nginx = await serveNginx(firstPort + 50, servers.ours.port, folder)
  if (!nginx) console.error('SKIPPED: nginx is not installed')
  try {
    const results = await measure(chosenOf(casesOf(servers, site, nginx)))
    const today = new Date().toISOString().slice(0, 10)
    console.log(
      `${today}, ${cpus().length} cores of ${cpus()[0]?.model}\n\n${edgeTable(results)}\n`,
    )
  } finally {
    await nginx?.stop()
    for (const server of Object.values(servers)) await server.stop()
  }
  if (only) return
  console.error('Starting the Workers anew')
  console.log(startUpTable(await measureStartUps(startsOf(scripts, site), firstPort)))
}

// Those of `--only`, with what they are held against.
function chosenOf(cases: readonly Case[]): readonly Case[] {
  if (!only) return cases
  const wanted = new Set(only.split(',').flatMap((name) => [name, goals[name]?.over]))
  return cases.filter(({ name }) => wanted.has(name))
}

// A page without a query, and one with it, next to Workers that make the same calls for nothing.
function startsOf(
  {
    empty,
    firstSteps,
    hello,
    bareMiss,
    ours,
  }: Record<'empty' | 'firstSteps' | 'hello' | 'bareMiss' | 'ours', string>,
  { articles: [article = '/'] }: Site,
): Record<string, Start> {
  const state = join(folder, 'ours')
  return {
    empty: { script: empty, path: '/about' },
    'a line in the log and a date': { script: firstSteps, path: '/about' },
    hello: { script: hello, path: '/about' },
    'limited-times, without a query': { script: ours, path: '/about' },
    'bare miss': { script: bareMiss, path: article, state },
    'limited-times, an article': { script: ours, path: article, state },
  }
}

async function serveAll(
  scripts: Record<Exclude<keyof Servers, 'uncached'>, string>,
): Promise<Servers> {
  const state = (name: string) => {
    cpSync(join(folder, 'state'), join(folder, name), { recursive: true })
    return join(folder, name)
  }
  let port = firstPort
  const start = (script: string, options = {}): Promise<Served> => serve(script, port++, options)
  return {
    hello: await start(scripts.hello),
    memory: await start(scripts.memory),
    bareHit: await start(scripts.bareHit),
    bareComposed: await start(scripts.bareComposed),
    bareMiss: await start(scripts.bareMiss, { state: state('bare') }),
    ours: await start(scripts.ours, { state: state('ours') }),
    uncached: await start(scripts.ours, { state: state('uncached'), hasCache: false }),
  }
}
