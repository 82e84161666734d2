import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Installs bench's own packages, which the project itself does without, unless they are there. */
export function installPeers(): void {
  const folder = fileURLToPath(new URL('.', import.meta.url))
  if (existsSync(`${folder}/node_modules`)) return
  const { status } = spawnSync('npm', ['ci', '--prefix', folder], { stdio: 'inherit' })
  if (status !== 0) throw new Error(`Cannot install the packages of ${folder}: npm ci failed`)
}
