import { cpuTime } from '../cpu-time.ts'
import { markdownTable } from '../markdown-table.ts'
import { anyOf, seeded } from '../random.ts'
import { journey } from './journey.ts'
import { positions, type Position } from './positions.ts'
import { repeated, tokens } from './tokens.ts'

// `npm run bench:hunt`: looks for tokens that cost more than in proportion when repeated in some place; see
// bench/README.md.

const length = Number(process.env['LENGTH'] ?? 24_000) // characters that are repeated
const pairs = Number(process.env['PAIRS'] ?? 3000) // random sequences of two to four tokens, after the single ones
const suspectMilliseconds = Number(process.env['SUSPECT'] ?? 40) // the most that any linear step takes for so many
const maxGrowth = 3 // of CPU when the length doubles; linear is 2
const random = seeded(Number(process.env['SEED'] ?? 6))

const found: string[][] = []
await warmUp()
const started = performance.now()
for (const position of positions) await hunt(position, tokens)
for (let pair = 0; pair < pairs; pair++) {
  const count = 2 + Math.floor(random() * 3)
  const sequence = Array.from({ length: count }, () => anyOf(random, tokens)).join('')
  await hunt(anyOf(random, positions), [sequence])
}
console.error(`${((performance.now() - started) / 1000).toFixed(0)} s`)
const header = ['place', 'token', 'ms', 'ms of 2 ×', 'ms of 4 ×', 'outcome']
console.log(
  found.length === 0 ? 'Nothing grows faster than its length' : markdownTable(header, found),
)
process.exitCode = found.length === 0 ? 0 : 1

async function hunt({ name, page }: Position, candidates: readonly string[]): Promise<void> {
  for (const token of candidates) {
    const make = (factor: number) => page(repeated(token, factor * length))
    const { milliseconds } = await cost(make(1))
    if (milliseconds < suspectMilliseconds) continue
    const [once, twice, fourTimes] = [
      await least(make(1)),
      await least(make(2)),
      await least(make(4)),
    ]
    if (once.milliseconds < suspectMilliseconds / 2) continue
    const doubled = twice.milliseconds / once.milliseconds
    const again = fourTimes.milliseconds / twice.milliseconds
    if (doubled < maxGrowth && again < maxGrowth) continue
    const figures = [once, twice, fourTimes].map((each) => each.milliseconds.toFixed(0))
    const row = [name, `\`${JSON.stringify(token)}\``, ...figures, fourTimes.outcome]
    console.error(row.join(' '))
    found.push(row)
  }
}

async function least(page: string): Promise<{ milliseconds: number; outcome: string }> {
  const [one, other] = [await cost(page), await cost(page)]
  return one.milliseconds < other.milliseconds ? one : other
}

async function cost(page: string): Promise<{ milliseconds: number; outcome: string }> {
  const { result, milliseconds } = await cpuTime(() =>
    journey(page).catch((error) => `throws ${error}`),
  )
  return { outcome: result.slice(0, 60), milliseconds }
}

async function warmUp(): Promise<void> {
  for (const position of positions)
    for (const token of tokens.slice(0, 40)) await journey(position.page(repeated(token, 500)))
}
