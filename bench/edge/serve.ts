import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from 'miniflare'
import { unstable_getMiniflareWorkerOptions } from 'wrangler'
import { bindingsIn } from '../fill/local-database.ts'
import { childrenNamed } from './process-stat.ts'

/** A Worker that is served by a workerd process of its own. */
export type Served = {
  port: number
  pid: number
  forgetPages: () => Promise<unknown>
  /** Runs what the cron runs, as if it was due at a time. */
  runCron: (at: Date) => Promise<unknown>
  stop: () => Promise<void>
}

export type ServeOptions = {
  /** The folder of its local databases, as wrangler lays it out. Those of periods that it has are bound, too. */
  state?: string
  /** Without one every page is rendered again. */
  hasCache?: boolean
  /** In place of those of `wrangler.toml`. */
  variables?: Readonly<Record<string, string>>
  /** Where a debugger may look into it. */
  inspectorPort?: number
}

/** What the benchmark's Workers are told in place of what `.dev.vars` says. */
export const token = 'edge-benchmark-token-of-enough-letters'

const config = fileURLToPath(new URL('../../wrangler.toml', import.meta.url))

/**
 * Serves a bundled Worker with the bindings of `wrangler.toml`, on a socket of workerd itself. No proxy of miniflare or
 * wrangler is between it and the client.
 *
 * @param script The main module's file; the others are next to it.
 */
export async function serve(
  script: string,
  port: number,
  { state, hasCache = true, variables = {}, inspectorPort }: ServeOptions = {},
): Promise<Served> {
  const before = new Set(childrenNamed('workerd'))
  const { workerOptions } = unstable_getMiniflareWorkerOptions(config)
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      ...workerOptions,
      log: new Log(LogLevel.ERROR),
      logRequests: false,
      modules: modulesOf(script),
      modulesRoot: '.',
      bindings: { ...(workerOptions['bindings'] as object), ...variables, INGEST_TOKEN: token },
      d1Databases: {
        ...(workerOptions['d1Databases'] as object),
        ...Object.fromEntries(bindingsIn(state ?? '').map((id) => [id, { id }])),
      },
      cacheAPI: hasCache,
      ...(state && { resourcePersistencePath: `${state}/v3` }),
      ...(inspectorPort !== undefined && { inspectorPort }),
      unsafeDirectSockets: [{ host: '127.0.0.1', port }],
    }),
  )
  await miniflare.ready
  const pid = childrenNamed('workerd').find((one) => !before.has(one))
  if (!pid) throw new Error('Cannot find the process of workerd')
  return {
    port,
    pid,
    forgetPages: () => miniflare.purgeCache(),
    runCron: async (at) => (await miniflare.getWorker()).scheduled({ scheduledTime: at }),
    stop: () => miniflare.dispose(),
  }
}

// The first is the one that runs.
function modulesOf(script: string) {
  const folder = dirname(script)
  const others = readdirSync(folder).filter(
    (name) => !name.endsWith('.map') && name !== basename(script),
  )
  return [basename(script), ...others].map((path) => {
    const contents = readFileSync(join(folder, path))
    return path.endsWith('.js')
      ? { type: 'ESModule' as const, path, contents: contents.toString() }
      : { type: 'Data' as const, path, contents }
  })
}
