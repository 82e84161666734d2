import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { parseConfig } from '../src/config/config.ts'
import { migrationState } from '../src/store/d1/migration-state.ts'
import { periodsIn } from '../src/store/periods/databases.ts'
import { openPlaces } from '../src/store/periods/places.ts'
import { splitDatabase } from '../src/store/periods/split-database.ts'
import { migrateCommand } from './migrate-command.ts'
import { databaseOptions, openD1, usualState } from './open-d1.ts'
import { openFault } from './open-fault.ts'

// `npm run split`: moves the articles of one database into databases by period, or back, while the site is served.

const usage = `Usage: npm run split -- [--back] [--finish] [--remote [--env NAME] | --state FOLDER]

Copies the articles in DB to the databases of their periods, each compared with what it was made of. It can be stopped
and run again: it goes on, and copies what was written since. docs/operating.md has the steps:

  1. Bind a database for each period as SPLIT_2027, or SPLIT_2027_07 for one that begins in July; npm run migrate
  2. npm run split
  3. Rename the bindings to DB_2027 and so on; npm run deploy
  4. npm run split -- --finish   takes the articles out of DB

--back copies the articles of the periods back to DB; rename the bindings to SPLIT_… and deploy before --back --finish.
Acts on the local databases (in .wrangler/state, or FOLDER) or, with --remote, on the deployed ones.`

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
process.exitCode = await main()

async function main(): Promise<number> {
  const { back, finish, remote, state, env, help } = options()
  if (help) {
    console.log(usage)
    return 0
  }
  const database = await openD1(remote ? null : state, env).catch((error: unknown) => {
    console.error(openFault(error))
    return null
  })
  if (database === null) return 1
  const migrate = migrateCommand(remote, state === usualState ? null : state, env)
  return split(database, back, finish, migrate).finally(database.close)
}

async function split(
  { bindings, vars }: { bindings: { DB: D1Database }; vars: object },
  isBack: boolean,
  isFinishing: boolean,
  migrate: string,
): Promise<number> {
  // What the Worker does not read yet, or no more, has another name, which it does not know.
  const renamed = Object.entries(bindings).map(([name, value]) => [
    name.replace(/^SPLIT_/, 'DB_'),
    value,
  ])
  const periods = periodsIn(Object.fromEntries(renamed))
  if (periods.length === 0) {
    console.error(`wrangler.toml binds no database of a period.\n\n${usage}`)
    return 2
  }
  for (const { name, d1 } of [{ name: 'DB', d1: bindings.DB }, ...periods]) {
    const { missing } = await migrationState(d1)
    if (missing.length === 0) continue
    console.error(`${name} lacks ${missing.join(', ')}. Run first: ${migrate}`)
    return 1
  }
  const places = openPlaces(bindings.DB, periods, parseConfig(vars).storage)
  const { looked, copied, moved } = await splitDatabase(places, {
    isBack,
    isFinishing,
    report: (so) =>
      console.log(`${so.looked} looked at, ${so.copied} copied, ${so.moved} taken out`),
  })
  const outcome = isFinishing ? `${moved} were moved` : `${copied} were copied`
  console.log(`Of ${looked} articles, ${outcome}; all others are where they belong.`)
  return 0
}

function options() {
  try {
    const { values } = parseArgs({
      options: {
        back: { type: 'boolean', default: false },
        finish: { type: 'boolean', default: false },
        ...databaseOptions,
        help: { type: 'boolean', default: false },
      },
    })
    return values
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
    process.exit(2)
  }
}
