import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { parseConfig } from '../src/config/config.ts'
import { migrationState } from '../src/store/d1/migration-state.ts'
import { periodsIn } from '../src/store/periods/databases.ts'
import { openPlaces } from '../src/store/periods/places.ts'
import { splitDatabase } from '../src/store/periods/split-database.ts'
import { untended } from '../src/store/periods/untended.ts'
import { migrateCommand } from './migrate-command.ts'
import { databaseOptions, openD1, usualState } from './open-d1.ts'
import { openFault } from './open-fault.ts'
import { isWhole, splitLines } from './split-lines.ts'

// `npm run split`: moves the articles of one database into databases by period, or back, while the site is served.

const usage = `Usage: npm run split -- [--back] [--finish] [--remote [--env NAME] | --state FOLDER]

Copies the articles in DB to the databases of their periods, and compares the checksum of each with that of its copy.
It can be stopped and run again: it goes on, and copies what was written since. docs/operating.md has the steps:

  1. Bind a database for each period as SPLIT_2027, or SPLIT_2027_07 for one that begins in July; npm run deploy
  2. npm run split
  3. Rename the bindings to DB_2027 and so on; npm run deploy
  4. npm run split -- --finish   takes the articles out of DB

--back copies the articles of the periods back to DB. Then rename the bindings to BACK_2027 and so on, deploy, and
run it with --finish alone, which empties them.
Acts on the local databases (in .wrangler/state, or FOLDER) or, with --remote, on the deployed ones.
Exits with 0 if all articles are the same on both sides, otherwise with 1; what differs stays where it is.`

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
process.exitCode = await main()

async function main(): Promise<number> {
  const given = options()
  const { remote, state, env, help } = given
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
  return split(database, given, migrate).finally(database.close)
}

async function split(
  { bindings, vars }: { bindings: { DB: D1Database }; vars: object },
  { back, finish, remote }: ReturnType<typeof options>,
  migrate: string,
): Promise<number> {
  // What the Worker does not read yet has another name, which it does not know.
  const unserved = Object.keys(bindings).flatMap((name) =>
    name.startsWith('SPLIT_') ? [periodName(name)] : [],
  )
  const periods = periodsIn(
    Object.fromEntries(Object.entries(bindings).map(([name, value]) => [periodName(name), value])),
  )
  const databases = [{ name: 'DB', d1: bindings.DB }, ...periods]
  const refusal =
    periods.length === 0
      ? `wrangler.toml binds no database of a period.\n\n${usage}`
      : refusalOf({ back, finish, remote }, unserved)
  if (refusal !== null) {
    console.error(refusal)
    return 2
  }
  for (const { name, d1 } of databases) {
    const { missing } = await migrationState(d1)
    if (missing.length === 0) continue
    console.error(`${name} lacks ${missing.join(', ')}. Run first: ${migrate}`)
    return 1
  }
  if (finish && remote) {
    const idle = await untended(databases, new Date())
    if (idle.length > 0) {
      console.error(
        `No deployed Worker has looked after ${idle.join(', ')} in the last hour. Its articles would be read nowhere.
Deploy, wait for the cron, which runs every ten minutes, and try again.`,
      )
      return 1
    }
  }
  const places = openPlaces(bindings.DB, periods, parseConfig(vars).storage)
  const result = await splitDatabase(places, {
    isBack: back,
    isFinishing: finish,
    unserved: new Set(unserved),
    report: (so) =>
      console.log(`${so.looked} compared, ${so.copied} copied, ${so.moved} taken out`),
  })
  for (const line of splitLines(result, finish)) console.log(line)
  return isWhole(result) ? 0 : 1
}

function periodName(binding: string): string {
  return binding.replace(/^SPLIT_/, 'DB_')
}

function refusalOf(
  { back, finish, remote }: { back: boolean; finish: boolean; remote: boolean },
  unserved: readonly string[],
): string | null {
  if (finish && unserved.length > 0)
    return `Readers do not get what is in SPLIT_… yet. Rename it to DB_…, deploy, and try again.`
  if (back && finish && remote)
    return `Rename DB_… to BACK_…, deploy, and run --finish without --back.`
  return null
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
