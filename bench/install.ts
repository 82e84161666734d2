import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

type Manifest = { devDependencies: Record<string, string> }

/** Installs bench's own packages, which the project itself does without, unless they are there. */
export function installPeers(): void {
  const folder = fileURLToPath(new URL('.', import.meta.url))
  const { devDependencies } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as Manifest
  const isThere = (name: string) => existsSync(`${folder}/node_modules/${name}`)
  if (Object.keys(devDependencies).every(isThere)) return
  const { status } = spawnSync('npm', ['ci', '--prefix', folder], { stdio: 'inherit' })
  if (status !== 0) throw new Error(`Cannot install the packages of ${folder}: npm ci failed`)
}
