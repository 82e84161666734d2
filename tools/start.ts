import { spawn, type ChildProcess } from 'node:child_process'
import { copyFileSync, existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseEnv } from 'node:util'
import { siteMap } from '../src/site/site-map.ts'
import { apertiumPairs } from '../src/translator/engines/apertium.ts'
import { d1Blocks } from './d1-blocks.ts'
import { operationLine } from './operation-line.ts'
import { postSamples, servePictures } from './samples.ts'
import { whenOrphaned } from './when-orphaned.ts'

// `npm start`: runs the whole service on this machine, with sample articles that went through its ingest route.
//
//   PORT                 the Worker's port, by default 8787. The samples' pictures are one port above.
//   LIMITED_TIMES_STATE  the folder of the local database, by default .wrangler/state.
//   APERTIUM_URL         an Apertium server that translates what is posted, as `npm run apertium` prints it.
//
// Passes its arguments on to `wrangler dev`: npm start -- --var INDEXING:index

const root = fileURLToPath(new URL('..', import.meta.url))
const port = Number(process.env['PORT'] ?? 8787)
const state = process.env['LIMITED_TIMES_STATE'] ?? '.wrangler/state'
const apertium = process.env['APERTIUM_URL'] ?? ''
const siteUrl = `http://127.0.0.1:${port}`
const secondsToStart = 60
let isReady = false // before that, the samples print lines of their own

process.chdir(root)
await main()

async function main(): Promise<void> {
  for (const wanted of [port, port + 1]) {
    if (!(await isFree(wanted))) {
      fail(
        `Port ${wanted} is taken. Choose another whose next one is free too, e.g.: PORT=8790 npm start`,
      )
    }
  }
  if (!existsSync('.dev.vars')) {
    copyFileSync('.dev.vars.example', '.dev.vars')
    console.log('Copied .dev.vars.example to .dev.vars')
  }
  console.log('Migrating the local database')
  for (const { binding } of d1Blocks(readFileSync('wrangler.toml', 'utf8'), '')) {
    const migration = wrangler(
      ['d1', 'migrations', 'apply', binding, '--local', '--persist-to', state],
      'pipe',
    )
    if ((await exitOf(migration)) !== 0) fail('Cannot migrate the local database; see above')
  }

  const engine = await engineOptions()
  const pictures = servePictures(port + 1)
  const dev = ['dev', '--ip', '127.0.0.1', '--port', String(port), '--persist-to', state]
  const variables = ['--var', `SITE_URL:${siteUrl}`, ...engine]
  const server = wrangler(
    [...dev, ...variables, '--log-level', 'log', ...process.argv.slice(2)],
    'operations',
  )
  const stop = () => {
    pictures.close()
    server.kill('SIGTERM')
  }
  process.on('SIGINT', stop).on('SIGTERM', stop)
  whenOrphaned(stop)
  server.on('exit', (code) => process.exit(code ?? 0))

  await untilReady()
  const token = parseEnv(readFileSync('.dev.vars', 'utf8'))['INGEST_TOKEN'] ?? ''
  const articles = await postSamples(siteUrl, token, `http://127.0.0.1:${port + 1}`)
  console.log(`\nFront page: ${siteUrl}/`)
  for (const address of articles.slice(0, 3)) console.log(`Article:    ${address}`)
  console.log('\nReady: a line appears here for each page that you post. Stop with Ctrl+C')
  isReady = true
}

function wrangler(args: string[], output: 'operations' | 'pipe'): ChildProcess {
  const child = spawn(process.execPath, ['node_modules/wrangler/bin/wrangler.js', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      CI: 'true',
      WRANGLER_SEND_METRICS: 'false',
      CLOUDFLARE_CF_FETCH_ENABLED: 'false',
    },
  })
  if (output === 'operations' && child.stdout) {
    createInterface(child.stdout).on('line', (logged) => {
      const line = operationLine(logged)
      if (line && isReady) console.log(line)
    })
  } else {
    const lines: string[] = []
    child.stdout?.on('data', (chunk: Buffer) => lines.push(chunk.toString()))
    child.on('exit', (code) => code !== 0 && console.error(lines.join('')))
  }
  return child
}

/** The options that let the Worker translate with Apertium, if there is one. */
async function engineOptions(): Promise<string[]> {
  if (apertium === '') return []
  try {
    await apertiumPairs({ url: apertium }, AbortSignal.timeout(5000))
  } catch (error) {
    fail(
      `Apertium does not answer at ${apertium}; start it with: npm run apertium\n${String(error)}`,
    )
  }
  const engines = [{ engine: 'apertium', url: apertium }]
  return ['--var', `TRANSLATION_ENGINES:${JSON.stringify(engines)}`]
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => void child.on('exit', resolve))
}

async function untilReady(): Promise<void> {
  for (let attempt = 0; attempt < secondsToStart * 4; attempt++) {
    const answer = await fetch(siteUrl + siteMap.status.path).catch(() => null)
    if (answer?.ok) return
    await sleep(250)
  }
  fail(`The Worker did not answer within ${secondsToStart} seconds`)
}

function isFree(wanted: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(wanted, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}
