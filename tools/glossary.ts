import { readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openDatabase } from '../src/store/d1/database.ts'
import { migrationState } from '../src/store/d1/migration-state.ts'
import { readGlossary, replaceGlossary } from '../src/store/translations/glossary.ts'
import { printGlossaryFile, readGlossaryFile } from './glossary-file.ts'
import { migrateCommand } from './migrate-command.ts'
import { databaseOptions, openD1, usualState } from './open-d1.ts'
import { openFault } from './open-fault.ts'

// `npm run glossary`: prints the terms that translations keep to, or replaces them by those of a file.

const usage = `Usage: npm run --silent glossary -- [--replace FILE] [--remote [--env NAME] | --state FOLDER]

Prints the glossary of the local database (in .wrangler/state, or FOLDER) or, with --remote, of the deployed one.
--replace puts the terms of FILE in its place, or those of standard input for -. A line has five columns with tabs
between them: the language of the article, that of the translation, the term, its translation (empty: the term stays as
it is), and the domain of the source (empty: all). What is translated from now on keeps to it.`

process.exitCode = await main()

async function main(): Promise<number> {
  const { replace, remote, state, env, help } = options()
  if (help) {
    console.log(usage)
    return 0
  }
  const entries = replace === undefined ? null : await readEntries(replace)
  if (entries === 'unreadable') return 1
  process.chdir(fileURLToPath(new URL('..', import.meta.url)))
  const database = await openD1(remote ? null : state, env).catch((error: unknown) => {
    console.error(openFault(error))
    return null
  })
  if (database === null) return 1
  const { d1, close } = database
  try {
    const { missing } = await migrationState(d1)
    if (missing.length > 0) {
      const migrate = migrateCommand(remote, state === usualState ? null : state, env)
      console.error(`The database lacks ${missing.join(', ')}. Run first: ${migrate}`)
      return 1
    }
    const db = openDatabase(d1)
    if (entries) {
      await replaceGlossary(db, entries)
      console.log(entries.length === 1 ? '1 term stored' : `${entries.length} terms stored`)
    } else process.stdout.write(printGlossaryFile(await readGlossary(db)))
    return 0
  } finally {
    await close()
  }
}

async function readEntries(file: string) {
  try {
    return readGlossaryFile(file === '-' ? await text(process.stdin) : readFileSync(file, 'utf8'))
  } catch (error) {
    console.error(`Cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`)
    return 'unreadable'
  }
}

function options() {
  try {
    const { values } = parseArgs({
      options: {
        replace: { type: 'string' },
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
