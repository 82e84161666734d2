import { basename, join } from 'node:path'
import { bundle } from '../../tools/bundle.ts'

/**
 * Bundles a Worker as `wrangler deploy` would upload it.
 *
 * @param entry Its main file, from the root of the project.
 * @param folder Where a folder for its modules is made.
 * @returns The main module's file; the others are next to it.
 */
export async function build(entry: string, folder: string): Promise<string> {
  const name = basename(entry).replace(/\.ts$/, '')
  await bundle(entry, join(folder, name))
  return join(folder, name, `${name}.js`)
}
