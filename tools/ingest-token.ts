import { existsSync, readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'

/** The token of scrapers: that of the environment, else that of `.dev.vars` in the current folder; may be empty. */
export function ingestToken(): string {
  const local = existsSync('.dev.vars') ? parseEnv(readFileSync('.dev.vars', 'utf8')) : {}
  return process.env['INGEST_TOKEN'] ?? local['INGEST_TOKEN'] ?? ''
}
