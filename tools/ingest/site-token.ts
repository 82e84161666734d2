import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseEnv } from 'node:util'

/**
 * The token for a site: that of a file, else `INGEST_TOKEN` of the environment, else that of `.dev.vars` for a site on
 * this machine.
 *
 * @param folder Where the path of the file starts.
 * @param root Where `.dev.vars` is.
 * @throws {Error} There is none.
 */
export function siteToken({
  siteUrl,
  file,
  folder,
  root,
}: {
  siteUrl: string
  file: string | undefined
  folder: string
  root: string
}): string {
  if (file !== undefined) return readFileSync(resolve(folder, file), 'utf8').trim()
  const given = process.env['INGEST_TOKEN']
  if (given !== undefined) return given
  const vars = join(root, '.dev.vars')
  const isKept = isLocalAddress(siteUrl) && existsSync(vars)
  const local = isKept ? parseEnv(readFileSync(vars, 'utf8')) : {}
  const token = local['INGEST_TOKEN']
  if (token === undefined) throw new Error('There is no token: give --token-file FILE')
  return token
}

/** Whether an address is on this machine. */
export function isLocalAddress(siteUrl: string): boolean {
  return /^(?:127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(new URL(siteUrl).hostname)
}
