import { spawn, type ChildProcess } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

// `npm run deploy`: the Worker and its database, in the order that leaves no reader without a page.
// What stands behind it goes to wrangler: npm run deploy -- --env staging

const root = fileURLToPath(new URL('..', import.meta.url))
const options = process.argv.slice(2)
const upload = ['deploy']
const migrate = ['d1', 'migrations', 'apply', 'DB', '--remote']

process.chdir(root)
// A database that is there is migrated before the version that needs it comes; the first one is made by
// the upload.
const steps = (await isDatabaseThere()) ? [migrate, upload] : [upload, migrate]
for (const step of steps) {
  console.log(`\n> wrangler ${[...step, ...options].join(' ')}`)
  const code = await exitOf(wrangler(step, 'inherit'))
  if (code !== 0) process.exit(code ?? 1)
}

async function isDatabaseThere(): Promise<boolean> {
  const question = wrangler(['d1', 'info', 'DB', '--json'], 'pipe')
  const [code, said, complaint] = await Promise.all([
    exitOf(question),
    question.stdout ? text(question.stdout) : '',
    question.stderr ? text(question.stderr) : '',
  ])
  if (code === 0) return true
  if (/Couldn't find a D1 DB/.test(complaint)) return false
  console.error(said + complaint)
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
