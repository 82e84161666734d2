import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { build } from '../edge/build.ts'
import { markdownTable } from '../markdown-table.ts'
import { seeded } from '../random.ts'
import { doctorsVerdict, migrate, Service } from '../service.ts'
import { EngineServer } from './engine-server.ts'
import { examineTranslations, type Finding } from './examine.ts'

// `npm run bench:translation-crash`; see bench/README.md.

const articles = Number(process.env['ARTICLES'] ?? 1000)
const kills = Number(process.env['KILLS'] ?? 5)
const port = Number(process.env['PORT'] ?? 18_260)
const senders = 8
const halfHours = 31 * 60_000 // after which the cron points to a task again
const stuckMilliseconds = 120_000

const folder = mkdtempSync(join(tmpdir(), 'bench-translation-crash-'))
const engine = new EngineServer(port + 1)
try {
  await engine.start()
  await main()
} finally {
  engine.stop()
  rmSync(folder, { recursive: true })
}

async function main(): Promise<void> {
  const random = seeded(20_261_127)
  const state = join(folder, 'state')
  console.error('Building the Worker')
  const script = await build('src/worker.ts', folder)
  migrate(state)
  const service = new Service({ script, port, state, variables: variables() })
  const posted = new Set<number>()
  const seen: Finding[] = []

  for (let round = 0; round <= kills; round++) {
    await service.start()
    // The queue is lost with its process. As if half an hour had passed, the cron points to what waits.
    if (round > 0) await service.runCron(new Date(Date.now() + round * halfHours))
    const isLast = round === kills
    const share = (round + 0.5 + random()) / (kills + 1)
    const isOver = () => !isLast && engine.stories >= articles * share
    await Promise.all([post(service, posted, isOver), translated(service, isOver)])
    if (isLast) await service.stop()
    else {
      engine.excuse()
      await service.kill()
    }
    seen.push(examineTranslations(state))
    console.error(`${isLast ? 'End' : `Kill ${round + 1}`}: ${JSON.stringify(seen.at(-1))}`)
  }
  report(seen, doctorsVerdict(state))
}

function variables(): Record<string, string> {
  const url = `http://127.0.0.1:${engine.port}`
  return {
    SITE_LANGUAGES: 'en, de',
    TRANSLATION_ENGINES: JSON.stringify([{ engine: 'libretranslate', url, pairs: ['en>de'] }]),
  }
}

/** Posts stories that are not acknowledged yet, eight at a time, until all are or the round is over. */
async function post(service: Service, posted: Set<number>, isOver: () => boolean): Promise<void> {
  const open = Array.from({ length: articles }, (_, number) => number).filter(
    (number) => !posted.has(number),
  )
  async function send(): Promise<void> {
    for (let number = open.shift(); number !== undefined && !isOver(); number = open.shift()) {
      const response = await service.post(number, 1).catch(() => null)
      await response?.arrayBuffer().catch(() => null)
      if (response?.ok) posted.add(number)
    }
  }
  await Promise.all(Array.from({ length: senders }, send))
}

/** Waits until the round is over or nothing is left to translate. */
async function translated(service: Service, isOver: () => boolean): Promise<void> {
  let lastRequests = -1
  let changedAt = performance.now()
  while (!isOver()) {
    await sleep(500)
    if (engine.requests !== lastRequests) {
      lastRequests = engine.requests
      changedAt = performance.now()
    }
    const status = await fetch(`${service.origin}/healthz`)
    const { translation } = (await status.json()) as {
      translation: { waiting: number; failed: number }
    }
    if (engine.stories === articles && translation.waiting + translation.failed === 0) return
    if (performance.now() - changedAt > stuckMilliseconds)
      throw new Error(`Nothing was translated for two minutes: ${JSON.stringify(translation)}`)
  }
}

function report(seen: readonly Finding[], doctor: string): void {
  const last = seen.at(-1)
  if (!last) return
  const { segments, characters, again, againUnexcused } = engine.bill()
  const missing = seen.reduce((sum, one) => sum + one.doneWithout, 0)
  const rows: [string, string | number][] = [
    ['articles posted · kills', `${last.articles} · ${kills}`],
    ['translated · partly · waiting', `${last.done} · ${last.partly} · ${last.unfinished}`],
    ['lost', articles - last.done - last.partly],
    ['translations of an article beyond one', last.duplicates],
    ['shown as done with a block missing, at any kill', missing],
    ['segments sent to the engine', segments],
    ['sent twice, in flight at a kill', again - againUnexcused],
    ['sent twice, otherwise', againUnexcused],
    ['characters sent · counted', `${characters} · ${last.characters}`],
    ['doctor', doctor],
  ]
  console.log(
    markdownTable(
      ['translation-crash', 'figure'],
      rows.map(([name, value]) => [name, String(value)]),
    ),
  )
  const isRight =
    last.done === articles &&
    last.lost + last.duplicates + missing + againUnexcused + last.unfinished === 0
  process.exitCode = isRight ? 0 : 1
}
