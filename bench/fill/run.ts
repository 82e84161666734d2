import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { closeLocalDatabase, openLocalDatabase } from './local-database.ts'
import { syntheticDomain, synthesizer } from './synthetic.ts'
import { tongues, type Tongue } from './tongues.ts'
import { articleWriter } from './writer.ts'

// `npm run bench:fill -- N`; see bench/README.md.

const usage = `Usage: npm run bench:fill -- N [--languages en=3,zh=1] [--state FOLDER]
Fills the local database up to N synthetic articles. Languages: ${tongues.map(({ lang }) => lang).join(', ')}`

const batchSize = 20_000 // articles in one transaction

await main()

async function main(): Promise<void> {
  const { wanted, chosen, state } = readArguments()
  const db = openLocalDatabase(state)
  let filled = filledBefore()
  const startedAt = performance.now()
  const already = filled
  const synthesize = synthesizer(chosen)
  const write = articleWriter(db)
  while (filled < wanted) {
    const end = Math.min(wanted, filled + batchSize)
    db.exec('BEGIN')
    for (let number = filled; number < end; number++) write(await synthesize(number), number)
    db.exec('COMMIT')
    filled = end
    report()
  }
  closeLocalDatabase(db)

  // One transaction a batch, so the count is where to go on after an interruption.
  function filledBefore(): number {
    const row = db
      .prepare(
        `select coalesce(sum(articles), 0) as count from lists where kind = 'source' and key like ?`,
      )
      .get(`%.${syntheticDomain}`)
    return Number(row?.['count'])
  }

  function report(): void {
    const seconds = (performance.now() - startedAt) / 1000
    const rate = (filled - already) / seconds
    const left = Math.round((wanted - filled) / rate)
    console.error(`${filled} of ${wanted} articles, ${Math.round(rate)} a second, ${left} s to go`)
  }
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        languages: { type: 'string' },
        state: { type: 'string', default: '.wrangler/state' },
      },
    })
    const wanted = Number(positionals[0])
    if (!Number.isInteger(wanted) || wanted < 1) throw new Error('Say how many articles')
    return { wanted, chosen: mixOf(values.languages), state: resolve(values.state) }
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
