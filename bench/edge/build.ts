import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Bundles a Worker as `wrangler deploy` would upload it.
 *
 * @param entry Its main file, from the root of the project.
 * @param folder Where the bundle is put.
 * @returns The script.
 */
export function build(entry: string, folder: string): string {
  const wrangler = join(root, 'node_modules/wrangler/bin/wrangler.js')
  const { status, stderr } = spawnSync(
    process.execPath,
    [wrangler, 'deploy', entry, '--dry-run', '--outdir', folder],
    { cwd: root, encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`Cannot build ${entry}: ${stderr}`)
  return readFileSync(join(folder, basename(entry).replace(/\.ts$/, '.js')), 'utf8')
}
