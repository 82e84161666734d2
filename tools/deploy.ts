import { spawn, type ChildProcess } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

// `npm run deploy`: deploys the Worker and its database, in the order that leaves no reader without a page.
// Passes its options on to wrangler: npm run deploy -- --env staging

const root = fileURLToPath(new URL('..', import.meta.url))
const options = process.argv.slice(2)
const upload = ['deploy']
const migrate = ['d1', 'migrations', 'apply', 'DB', '--remote']

process.chdir(root)
// An existing database is migrated before the version that needs it is uploaded. The first upload creates one.
const steps = (await databaseExists()) ? [migrate, upload] : [upload, migrate]
for (const step of steps) {
  console.log(`\n> wrangler ${[...step, ...options].join(' ')}`)
  const code = await exitOf(wrangler(step, 'inherit'))
  if (code !== 0) process.exit(code ?? 1)
}

async function databaseExists(): Promise<boolean> {
  const info = wrangler(['d1', 'info', 'DB', '--json'], 'pipe')
  const [code, output, errors] = await Promise.all([
    exitOf(info),
    info.stdout ? text(info.stdout) : '',
    info.stderr ? text(info.stderr) : '',
  ])
  if (code === 0) return true
  if (/Couldn't find a D1 DB/.test(errors)) return false
  console.error(output + errors)
  process.exit(code ?? 1)
}

function wrangler(args: readonly string[], output: 'inherit' | 'pipe'): ChildProcess {
  return spawn(process.execPath, ['node_modules/wrangler/bin/wrangler.js', ...args, ...options], {
    stdio: ['inherit', output, output],
  })
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => void child.on('close', resolve))
}
