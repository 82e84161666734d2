import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** Where `npm start` keeps the local database. */
export const usualState = '.wrangler/state'

/** The options that choose a database, for `parseArgs`. */
export const databaseOptions = {
  remote: { type: 'boolean', default: false },
  state: { type: 'string', default: usualState },
  env: { type: 'string', default: '' },
} as const

/**
 * Opens the local or the deployed databases for a tool, with a configuration of them alone, so that nothing else of
 * the service is started. The working folder is that of `wrangler.toml`.
 *
 * @param state The folder of the local database; `null` for the deployed one.
 * @param environment A name from wrangler.toml; empty for the environment without a name.
 * @returns The main database, all databases by the names of their bindings, and the variables of the environment.
 * @throws {Error} Wrangler's own; `openFault` explains it.
 */
export async function openD1(
  state: string | null,
  environment: string,
): Promise<{
  d1: D1Database
  bindings: { DB: D1Database }
  vars: object
  close: () => Promise<void>
}> {
  // Without a login, wrangler then fails with a message instead of opening a browser.
  process.env['CI'] = 'true'
  process.env['WRANGLER_LOG'] ??= 'error'
  // Imported here, as wrangler reads the settings above when it is loaded.
  const { getPlatformProxy, unstable_readConfig } = await import('wrangler')
  const {
    d1_databases: databases,
    compatibility_date,
    vars,
  } = unstable_readConfig({
    config: 'wrangler.toml',
    env: environment,
  })
  const d1 = databases.map((one: object) => ({
    ...one,
    migrations_dir: undefined,
    remote: state === null,
  }))
  const folder = mkdtempSync(join(tmpdir(), 'limited-times-'))
  const forget = () => rmSync(folder, { recursive: true })
  const configPath = join(folder, 'wrangler.json')
  writeFileSync(
    configPath,
    JSON.stringify({ name: 'limited-times-tool', compatibility_date, d1_databases: d1 }),
  )
  try {
    const { env, dispose } = await getPlatformProxy<{ DB: D1Database }>({
      configPath,
      persist: state === null ? false : { path: resolve(state, 'v3') },
    })
    return { d1: env.DB, bindings: env, vars, close: () => dispose().finally(forget) }
  } catch (error) {
    forget()
    throw error
  }
}
