import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { parseConfig } from '../src/config/config.ts'
import { openDatabase } from '../src/store/d1/database.ts'
import { migrationState } from '../src/store/d1/migration-state.ts'
import { checkPlaces } from '../src/store/doctor/check-places.ts'
import { schemaQuery, type SchemaObject } from '../src/store/doctor/check-schema.ts'
import { examine, examineBy, type Outcome } from '../src/store/doctor/examine.ts'
import type { Finding } from '../src/store/doctor/finding.ts'
import { forgetNotedChanges } from '../src/store/noted-changes.ts'
import { databasesIn, periodsIn } from '../src/store/periods/databases.ts'
import { openPlaces } from '../src/store/periods/places.ts'
import { migrateCommand } from './migrate-command.ts'
import { databaseOptions, openD1, usualState } from './open-d1.ts'
import { openFault } from './open-fault.ts'

// `npm run doctor`: compares the articles of a database with their checksums, and derived data with the articles.

const usage = `Usage: npm run doctor -- [--fix] [--remote [--env NAME] | --state FOLDER]

Examines the local database (in .wrangler/state, or FOLDER) or, with --remote, the deployed one. Where there are
several by period, it examines each, and finds articles that are in two of them or in none.
Lists each fault with its fix. Stop the local service first.
--fix fixes the faults and renews the pages that changed; on a deployed site the cron renews them within ten minutes.
Exits with 0 if there are no faults or all are fixed, otherwise with 1.`

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
process.exitCode = await main()

async function main(): Promise<number> {
  const { fix, remote, state, env, help } = options()
  if (help) {
    console.log(usage)
    return 0
  }
  const database = await openD1(remote ? null : state, env).catch(reportFault)
  if (database === null) return 1
  const migrate = migrateCommand(remote, state === usualState ? null : state, env)
  return examined(database, fix, remote ? null : state, migrate).finally(database.close)
}

async function examined(
  { bindings, vars }: { bindings: { DB: D1Database }; vars: object },
  isFixing: boolean,
  state: string | null,
  migrate: string,
): Promise<number> {
  const report = (finding: Finding, outcome: Outcome) => console.log(line(finding, outcome))
  const databases = databasesIn(bindings)
  for (const { name, d1 } of databases) {
    const { missing } = await migrationState(d1)
    if (missing.length > 0) {
      const which = databases.length === 1 ? 'The database' : name
      console.error(`${which} lacks ${missing.join(', ')}. Run first: ${migrate}`)
      return 1
    }
  }
  const { storage } = parseConfig(vars)
  let [found, fixed] = [0, 0]
  const schema = expectedSchema()
  for (const { name, d1 } of databases) {
    if (databases.length > 1) console.log(`${name}:`)
    const result = await examine(d1, schema, { isFixing, ...storage, report })
    found += result.found
    fixed += result.fixed
    if (isFixing && state !== null) await emptyCache(d1, state)
  }
  if (databases.length > 1) {
    console.log('All databases:')
    const places = openPlaces(bindings.DB, periodsIn(bindings), storage)
    const check = () => checkPlaces(places)
    const result = await examineBy(openDatabase(bindings.DB), [check], { isFixing, report })
    found += result.found
    fixed += result.fixed
    if (isFixing && state !== null) await emptyCache(bindings.DB, state)
  }
  console.log(
    found === 0 ? 'Nothing is wrong' : `${found} found, ${fixed} fixed, ${found - fixed} left`,
  )
  return found === fixed ? 0 : 1
}

// The cron of the deployed Worker purges the noted pages. The local one has no cron, so all of its pages go.
async function emptyCache(d1: D1Database, state: string): Promise<void> {
  rmSync(join(state, 'v3', 'cache'), { recursive: true, force: true })
  await forgetNotedChanges(openDatabase(d1), Number.MAX_SAFE_INTEGER)
}

function reportFault(error: unknown): null {
  console.error(openFault(error))
  return null
}

function options() {
  try {
    const { values } = parseArgs({
      options: {
        fix: { type: 'boolean', default: false },
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

// The schema that the migrations make in an empty database.
function expectedSchema(): SchemaObject[] {
  const db = new DatabaseSync(':memory:')
  for (const file of readdirSync('migrations').toSorted()) {
    db.exec(readFileSync(join('migrations', file), 'utf8'))
  }
  const rows = db.prepare(schemaQuery).all()
  db.close()
  return rows.map(({ type, name, sql }) => ({
    type: String(type),
    name: String(name),
    sql: String(sql),
  }))
}

function line({ subject, fault, fix }: Finding, outcome: Outcome): string {
  const found = `${subject} ${fault}`
  if (outcome === 'fixed') return `${found} → fixed: ${fix?.action}`
  if (outcome !== 'left') return `${found} → cannot ${fix?.action}: ${outcome.failed}`
  return fix ? `${found} → would ${fix.action}` : found
}
