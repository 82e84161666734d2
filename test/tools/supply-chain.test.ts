import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  installedPackages,
  runtimePackages,
  licencesDocument,
  type LockFile,
} from '../../tools/lock-file.ts'

const read = (file: string) => readFileSync(file, 'utf8')
const lock = JSON.parse(read('package-lock.json')) as LockFile
const project = JSON.parse(read('package.json')) as {
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
  allowScripts: Record<string, boolean>
}
const packages = installedPackages(lock)

// These licences ask for a notice or for nothing. Weak copyleft binds those who change a package; it is accepted
// for tools, as the service contains no part of them.
const permissive = [
  'MIT',
  'Apache-2.0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'CC0-1.0',
  'PSF-2.0',
  'Python-2.0',
  'Unlicense',
  'BlueOak-1.0.0',
  'MIT OR Apache-2.0',
  '(MIT AND Zlib)',
  '(MIT OR CC0-1.0)',
  'MIT-0',
]
const weakCopyleft = [
  'MPL-2.0',
  'LGPL-3.0-or-later',
  'Apache-2.0 AND LGPL-3.0-or-later',
  'Apache-2.0 AND LGPL-3.0-or-later AND MIT',
]

describe('the packages', () => {
  it('are named by exact versions', () => {
    const versions = Object.entries({ ...project.dependencies, ...project.devDependencies })

    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual(
      [],
    )
  })

  it('are locked by the digest of what is installed', () => {
    // npm records digests only of the variants for the machine that made the lock file.
    const unlocked = packages.filter(
      ([, { integrity, optional }]) => !optional && !integrity?.startsWith('sha512-'),
    )

    expect(packages.length).toBeGreaterThan(100)
    expect(unlocked.map(([name]) => name)).toEqual([])
  })

  it('run no install scripts but the known ones', () => {
    const scripted = packages.filter(([, { hasInstallScript }]) => hasInstallScript)
    const names = new Set(scripted.map(([name]) => name))

    expect([...names].toSorted()).toEqual(Object.keys(project.allowScripts).toSorted())
  })

  it('have licences that the service can comply with', () => {
    const strange = packages.filter(([, { license, dev }]) => {
      const accepted = dev ? [...permissive, ...weakCopyleft] : permissive
      return !accepted.includes(license ?? '')
    })

    expect(strange.map(([name, { license }]) => `${name}: ${license}`)).toEqual([])
  })

  it('are listed in docs/licences.md and counted in the README', () => {
    const direct = Object.keys(project.dependencies).length
    const sentence = `${direct} packages at runtime, ${runtimePackages(lock).length} with their dependencies`

    expect(read('docs/licences.md')).toBe(licencesDocument(lock))
    expect(read('README.md')).toContain(sentence)
  })
})
