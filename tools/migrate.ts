import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { d1Blocks } from './d1-blocks.ts'
import { environmentIn } from './environment-option.ts'

// `npm run migrate`: migrates all databases that wrangler.toml binds, one after the other, in their order.
// Passes its options on to wrangler: npm run migrate -- --remote --env staging

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const options = process.argv.slice(2)

for (const { binding } of d1Blocks(readFileSync('wrangler.toml', 'utf8'), environmentIn(options))) {
  const task = ['d1', 'migrations', 'apply', binding, ...options]
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/wrangler/bin/wrangler.js', ...task],
    {
      stdio: 'inherit',
    },
  )
  if (status !== 0) process.exit(status ?? 1)
}
