import { fork } from 'node:child_process'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { FillOrder } from './fill-database.ts'
import { periodsOf } from './periods.ts'
import { tongues, type Tongue } from './tongues.ts'

// `npm run bench:fill -- N`; see bench/README.md.

const usage = `Usage: npm run bench:fill -- N [--periods 2015,2019,2023] [--languages en=3,zh=1] [--state FOLDER]
Fills the local database, or one for each period, up to N synthetic articles together.
Languages: ${tongues.map(({ lang }) => lang).join(', ')}`

const program = fileURLToPath(new URL('fill-process.ts', import.meta.url))
const startedAt = performance.now()
const orders = readArguments()
await Promise.all(Array.from({ length: Math.min(availableParallelism(), orders.length) }, fillNext))

async function fillNext(): Promise<void> {
  const order = orders.shift()
  if (!order) return
  await fill(order)
  await fillNext()
}

async function fill(order: FillOrder): Promise<void> {
  const filling = fork(program, [JSON.stringify(order)])
  filling.on('message', (filled) =>
    console.error(`${said(order)}: ${String(filled)}, ${elapsed()}`),
  )
  const [code] = (await once(filling, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`Cannot fill ${order.binding}; see above`)
  console.error(`${said(order)}: done, ${elapsed()}`)
}

function said({ binding, wanted }: FillOrder): string {
  return `${binding}, ${wanted} articles`
}

function elapsed(): string {
  return `${Math.round((performance.now() - startedAt) / 1000)} s`
}

function readArguments(): FillOrder[] {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        languages: { type: 'string' },
        periods: { type: 'string' },
        state: { type: 'string', default: '.wrangler/state' },
      },
    })
    const wanted = Number(positionals[0])
    if (!Number.isInteger(wanted) || wanted < 1) throw new Error('Say how many articles')
    const shared = { state: resolve(values.state), tongues: mixOf(values.languages) }
    return periodsOf(wanted, values.periods?.split(',')).map((period) => ({ ...period, ...shared }))
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`)
    process.exit(2)
  }
}

function mixOf(languages: string | undefined): readonly Tongue[] {
  if (languages === undefined) return tongues
  return languages.split(',').map((part) => {
    const [lang, share = '1'] = part.split('=')
    const tongue = tongues.find((one) => one.lang === lang)
    if (!tongue || !/^[1-9]\d?$/.test(share))
      throw new Error(`Not a language with its share: ${part}`)
    return { ...tongue, share: Number(share) }
  })
}
