import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from '../edge/build.ts'
import { markdownTable } from '../markdown-table.ts'
import { seeded } from '../random.ts'
import { doctorsVerdict, migrate, Service } from '../service.ts'
import { quantile } from '../statistics.ts'
import { drive, type Story, type Traffic } from './traffic.ts'

// `npm run bench:load`; see bench/README.md.

const port = Number(process.env['PORT'] ?? 18_250)
const seconds = Number(process.env['SECONDS'] ?? 60)
const clients = 32
const storyCount = 300
const idleSeconds = 10
const warmUpSeconds = 10
const pageBytes = 4096
// The platform ends an isolate at 128 MB; without a bound of its own V8 takes what the machine has before it collects.
const heapMegabytes = 96

const folder = mkdtempSync(join(tmpdir(), 'bench-load-'))
try {
  await main()
} finally {
  rmSync(folder, { recursive: true })
}

async function main(): Promise<void> {
  process.env['MINIFLARE_WORKERD_V8_FLAGS'] = `--max-heap-size=${heapMegabytes}`
  console.error('Building the Worker')
  const script = await build('src/worker.ts', folder)
  const state = join(folder, 'state')
  migrate(state)
  const service = new Service({ script, port, state })
  await service.start()
  console.error(`Posting ${storyCount} stories`)
  const { stories, words } = await fill(service)
  const random = seeded(7)

  console.error(`One client for ${idleSeconds} s`)
  const idle = await drive(service, stories, words, { clients: 1, seconds: idleSeconds, random })
  console.error(`${clients} clients for ${warmUpSeconds} s to warm up, then for ${seconds} s`)
  await drive(service, stories, words, { clients, seconds: warmUpSeconds, random })
  const memory = [residentMegabytes(service.pid)]
  const halves: Traffic[] = []
  for (let half = 0; half < 2; half++) {
    halves.push(await drive(service, stories, words, { clients, seconds: seconds / 2, random }))
    memory.push(residentMegabytes(service.pid))
  }
  await service.stop()
  report(idle, sum(halves), memory, doctorsVerdict(state))
}

async function fill(service: Service): Promise<{ stories: Story[]; words: string[] }> {
  const stories: Story[] = []
  const words = new Set<string>()
  for (let number = 0; number < storyCount; number++) {
    const response = await service.post(number, 1)
    const answer = (await response.json()) as { url: string; title: string }
    if (!response.ok) throw new Error(`Cannot post story ${number}: ${JSON.stringify(answer)}`)
    stories.push({ number, path: new URL(answer.url).pathname, edition: 1 })
    for (const word of answer.title.toLowerCase().split(' ')) words.add(word)
  }
  return { stories, words: [...words] }
}

function sum(parts: readonly Traffic[]): Traffic {
  const count = (key: 'serverErrors' | 'otherErrors' | 'staleReads') =>
    parts.reduce((total, part) => total + part[key], 0)
  return {
    reads: parts.flatMap(({ reads }) => reads),
    searches: parts.flatMap(({ searches }) => searches),
    ingests: parts.flatMap(({ ingests }) => ingests),
    serverErrors: count('serverErrors'),
    otherErrors: count('otherErrors'),
    staleReads: count('staleReads'),
  }
}

// https://man7.org/linux/man-pages/man5/proc_pid_statm.5.html
function residentMegabytes(pid: number): number {
  const resident = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1])
  return Math.round((resident * pageBytes) / 1e6)
}

function report(idle: Traffic, loaded: Traffic, memory: readonly number[], verdict: string): void {
  const rows = (['reads', 'searches', 'ingests'] as const).map((kind) => {
    const ratio = (share: number) =>
      (quantile(loaded[kind], share) / quantile(idle[kind], share)).toFixed(1)
    const milliseconds = (share: number) => quantile(loaded[kind], share).toFixed(1)
    return [
      kind,
      String(loaded[kind].length),
      milliseconds(0.5),
      milliseconds(0.99),
      ratio(0.5),
      ratio(0.99),
    ]
  })
  const header = ['', 'answers', 'p50 ms', 'p99 ms', 'p50 × idle', 'p99 × idle']
  console.log(markdownTable(header, rows))
  const { serverErrors, otherErrors, staleReads } = loaded
  console.log(
    `\nanswers of 5xx: ${serverErrors}; other refusals: ${otherErrors}; stale reads: ${staleReads}`,
  )
  console.log(`workerd’s memory at the start, in the middle, at the end: ${memory.join(', ')} MB`)
  console.log(`doctor: ${verdict}`)
  const isSound = serverErrors + otherErrors + staleReads === 0 && verdict === 'Nothing is wrong'
  process.exitCode = isSound ? 0 : 1
}
