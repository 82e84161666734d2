import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { d1Blocks, nextPeriod, withPeriod } from './d1-blocks.ts'
import { deploySteps } from './deploy-steps.ts'
import { environmentIn } from './environment-option.ts'

// `npm run deploy`: deploys the Worker and its databases, in the order that leaves no reader without a page.
// Passes its options on to wrangler: npm run deploy -- --env staging

const root = fileURLToPath(new URL('..', import.meta.url))
const options = process.argv.slice(2)
const environment = environmentIn(options)

process.chdir(root)
bindNextPeriods()
const databases = d1Blocks(readFileSync('wrangler.toml', 'utf8'), environment)
for (const step of await deploySteps(databases, exists)) {
  console.log(`\n> wrangler ${[...step, ...options].join(' ')}`)
  const code = await exitOf(wrangler(step, 'inherit'))
  if (code !== 0) process.exit(code ?? 1)
}

// A site with databases by period gets the next one before its first article comes, and all that it missed.
function bindNextPeriods(): void {
  for (;;) {
    const toml = readFileSync('wrangler.toml', 'utf8')
    const bindings = d1Blocks(toml, environment).map(({ binding }) => binding)
    const next = nextPeriod(bindings, new Date())
    if (next === null) return
    writeFileSync('wrangler.toml', withPeriod(toml, environment, next))
    console.log(
      `Added the database of the next period, ${next}, to wrangler.toml. Commit the change.`,
    )
  }
}

async function exists(binding: string): Promise<boolean> {
  const info = wrangler(['d1', 'info', binding, '--json'], 'pipe')
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
