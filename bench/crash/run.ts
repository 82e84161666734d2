import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from '../edge/build.ts'
import { seeded } from '../random.ts'
import { doctorsVerdict, migrate, Service } from '../service.ts'
import { Ledger } from './ledger.ts'
import { postUntil } from './post-until.ts'

// `npm run bench:crash`; see bench/README.md.

const kills = Number(process.env['KILLS'] ?? 50)
const wanted = Number(process.env['INGESTS'] ?? 5000) // acknowledged, all rounds together
const port = Number(process.env['PORT'] ?? 18_240)
const examinedEvery = 10 // kills; the last one is always

const folder = mkdtempSync(join(tmpdir(), 'bench-crash-'))
try {
  await main()
} finally {
  rmSync(folder, { recursive: true })
}

async function main(): Promise<void> {
  const random = seeded(20_261_124)
  const state = join(folder, 'state')
  console.error('Building the Worker')
  const script = await build('src/worker.ts', folder)
  migrate(state)
  const service = new Service({ script, port, state })
  const ledger = new Ledger()
  const verdicts: string[] = []
  const starts: number[] = []

  for (let kill = 1; kill <= kills; kill++) {
    const startedAt = performance.now()
    await service.start()
    starts.push(performance.now() - startedAt)
    await ledger.compare(service, 'touched since the last start')
    // Between half and one and a half times the even share, so that kills come at any moment.
    const share = (wanted / kills) * (0.5 + random())
    const target = kill === kills ? wanted : Math.min(wanted, ledger.acknowledged + share)
    await postUntil(service, ledger, target, random)
    if (kill % examinedEvery === 0 || kill === kills) {
      verdicts.push(doctorsVerdict(state))
      console.error(`Kill ${kill}: ${ledger.summary()}; doctor: ${verdicts.at(-1)}`)
    }
  }
  await service.start()
  await ledger.compare(service, 'all')
  await service.stop()
  report(ledger, verdicts, starts)
}

function report(ledger: Ledger, verdicts: readonly string[], starts: readonly number[]): void {
  const clean = verdicts.filter((verdict) => verdict === 'Nothing is wrong').length
  console.log(
    `kills: ${kills}, started again each time, the slowest in ${Math.max(...starts).toFixed(0)} ms`,
  )
  console.log(ledger.summary())
  console.log(`doctor: nothing wrong in ${clean} of ${verdicts.length} examinations`)
  for (const fault of ledger.faults) console.log(fault)
  process.exitCode = ledger.faults.length === 0 && clean === verdicts.length ? 0 : 1
}
