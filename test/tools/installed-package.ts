import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packCleaner, type CleanerPackage } from '../../tools/cleaner-package.ts'

/** The cleaner's package, installed alone in an empty folder; nothing is fetched. */
export type InstalledPackage = CleanerPackage & { folder: string; remove: () => void }

/** Packs the cleaner and installs it. */
export async function installPackage(): Promise<InstalledPackage> {
  const folder = mkdtempSync(join(tmpdir(), 'installed-cleaner-'))
  const made = await packCleaner(folder)
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }')
  execFileSync('npm', ['install', made.file, '--offline', '--no-audit', '--no-fund'], {
    cwd: folder,
  })
  return { ...made, folder, remove: () => rmSync(folder, { recursive: true }) }
}
